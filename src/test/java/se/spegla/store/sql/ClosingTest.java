package se.spegla.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.response.SheetId;
import se.spegla.response.Storing;
import se.spegla.response.Submission;
import se.spegla.store.Database;
import se.spegla.testing.SpringRound;

/** What happens to sheets, attempts, key and file when a round closes. */
class ClosingTest {
    @AutoClose
    private final SpringRound spring = new SpringRound().opened();

    private Database database = spring.database();

    @Test
    void the_key_is_for_its_owner_only_and_goes_when_the_round_closes() throws IOException {
        store(spring.sheet());
        var key = spring.folder().resolve("keys").resolve(spring.draft.id().value() + ".key");
        assertThat(Files.getPosixFilePermissions(key)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(key.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(key).hasSize(32);

        database.rounds().saveClosed(spring.closed());

        assertThat(key).doesNotExist();
    }

    @Test
    void no_byte_of_an_attempt_is_left_in_the_files_of_a_closed_round() throws IOException {
        var ids = new ArrayList<SheetId>();
        for (int i = 0; i < 300; i++) {
            ids.add(SheetId.random());
            store(spring.sheet(ids.get(i), spring.birch, 4, 2));
        }
        assertThat(bytes()).contains(ids.get(0).value());

        database.rounds().saveClosed(spring.closed());

        assertThat(bytes()).doesNotContain(ids.stream().map(SheetId::value).toArray(String[]::new));
        assertThat(Files.size(spring.folder().resolve("spegla.db-wal"))).isLessThan(50_000);
    }

    @Test
    void responses_lie_in_the_order_of_their_random_ids() throws SQLException {
        for (int i = 0; i < 300; i++) {
            store(spring.sheet());
        }
        database.rounds().saveClosed(spring.closed());
        var ids = new ArrayList<String>();
        query("select id from response not indexed", ids::add);

        assertThat(ids).hasSize(300).isSorted();
    }

    @Test
    void a_reader_in_the_middle_of_something_delays_the_wiping_and_loses_nothing() throws SQLException {
        store(spring.sheet());
        try (var reader = spring.connection()) {
            reader.setAutoCommit(false);
            reader.createStatement()
                    .executeQuery("select count(*) from attempt")
                    .next();
            database.rounds().saveClosed(spring.closed());

            assertThat(database.responses().of(spring.draft.id(), spring.birch.id()))
                    .hasSize(1);
            assertThat(count("wipe_due")).isEqualTo(1);
        }
        database.close();
        assertThat(count("wipe_due")).isZero();
        database = spring.reopened();
        assertThat(database.responses().of(spring.draft.id(), spring.birch.id()))
                .hasSize(1);
    }

    @Test
    void closing_within_a_larger_act_wipes_when_that_is_done_and_not_where_it_fails() throws SQLException {
        var key = spring.folder().resolve("keys").resolve(spring.draft.id().value() + ".key");
        store(spring.sheet());
        assertThatThrownBy(() -> database.store().run(() -> {
                    database.rounds().saveClosed(spring.closed());
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(key).exists();
        assertThat(store(spring.sheet())).isEqualTo(Storing.STORED);

        database.store().run(() -> {
            database.rounds().saveClosed(spring.closed());
            assertThat(key).exists();
        });

        assertThat(key).doesNotExist();
        assertThat(count("wipe_due")).isZero();
    }

    private Storing store(Submission submission) {
        return database.responses().store(submission).join();
    }

    private String bytes() throws IOException {
        var all = new StringBuilder();
        for (var name : List.of("spegla.db", "spegla.db-wal")) {
            if (Files.exists(spring.folder().resolve(name))) {
                all.append(Files.readString(spring.folder().resolve(name), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private int count(String table) throws SQLException {
        var rows = new ArrayList<String>();
        query("select count(*) from " + table, rows::add);
        return Integer.parseInt(rows.get(0));
    }

    private void query(String sql, Consumer<String> rows) throws SQLException {
        try (var connection = spring.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.accept(result.getString(1));
            }
        }
    }
}
