package se.spegla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.spegla.store.Database;
import se.spegla.web.WebServer;

class HeadStartTest {
    @Test
    void what_is_loaded_beforehand_can_be_loaded_by_itself_and_more_than_once() {
        assertThatCode(() -> {
            Database.rehearse();
            WebServer.rehearse();
            WebServer.rehearse();
        }).doesNotThrowAnyException();
    }

    @Test
    void the_log_is_ready_before_a_server_is_begun_and_other_commands_wait_for_nothing() {
        assertThat(HeadStart.give(new String[] {"serve"})).succeedsWithin(30, TimeUnit.SECONDS);
        assertThat(HeadStart.give(new String[] {"compare"})).isDone();
        assertThat(HeadStart.give(new String[0])).isDone();
    }
}
