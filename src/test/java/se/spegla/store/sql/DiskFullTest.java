package se.spegla.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.response.NotStored;
import se.spegla.response.Storing;
import se.spegla.store.sqlite.Transactions;
import se.spegla.testing.SpringRound;

class DiskFullTest {
    @AutoClose
    private final SpringRound spring = new SpringRound().opened();

    @Test
    void a_full_disk_fails_the_sheets_it_cannot_take_and_the_next_go_on_when_there_is_room() {
        spring.database().close();
        var clock = InstantSource.fixed(SpringRound.NOON_15_MARCH);
        var keys = new FileContentKeys(spring.folder().resolve("keys"));
        try (var transactions = Transactions.open(spring.file());
                var responses = SqlResponses.open(
                        transactions,
                        new SqlRounds(transactions, clock, new Traces(transactions, round -> {})),
                        keys,
                        clock)) {
            leaveRoomFor(transactions, 3);
            var outcomes = new ArrayList<CompletableFuture<Storing>>();
            for (int i = 0; i < 200; i++) {
                outcomes.add(responses.store(spring.sheet()));
            }
            assertThat(outcomes)
                    .anySatisfy(outcome -> assertThatThrownBy(outcome::join).hasCauseInstanceOf(NotStored.class));
            var stored = (int) outcomes.stream().filter(DiskFullTest::isStored).count();
            assertThat(responses.counts(spring.draft.id()).getOrDefault(spring.birch.id(), 0))
                    .isEqualTo(stored);

            leaveRoomFor(transactions, 10_000);
            assertThat(responses.store(spring.sheet()).join()).isEqualTo(Storing.STORED);
            assertThat(responses.counts(spring.draft.id())).isEqualTo(Map.of(spring.birch.id(), stored + 1));
        }
    }

    private static boolean isStored(CompletableFuture<Storing> outcome) {
        return outcome.handle((storing, fault) -> storing == Storing.STORED).join();
    }

    /** On the connection that sheets are written over. */
    private static void leaveRoomFor(Transactions transactions, int pages) {
        transactions.append(handle -> {
            var used = handle.select("pragma page_count").mapTo(Integer.class).one();
            return handle.select("pragma max_page_count = " + (used + pages))
                    .mapTo(Integer.class)
                    .one();
        });
    }
}
