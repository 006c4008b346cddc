package se.spegla.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.disclosure.comment.Comments.Written;
import se.spegla.measurement.Round;

/** A database of a program that did not know which comments count, opened by this one. */
class CommentsBeforeTheyCountedTest {
    @TempDir
    Path directory;

    @BeforeEach
    void fillAsBefore() throws SQLException {
        Flyway.configure()
                .dataSource(url(), null, null)
                .locations("classpath:db/migration")
                .target("14")
                .load()
                .migrate();
        execute(
                "insert into organisation values (1, 'Granby', 'Eva', 1)",
                "insert into area values ('area', 'Norra')",
                "insert into unit values ('birch', 'Björken', 'RESIDENTIAL', 'area')");
        for (var entry : List.of("UNIT_CODE", "CARDS")) {
            execute(
                    "insert into series (id, name, instrument_id, threshold, entry) values ('%1$s', 'S', 'p-cat', 5, '%1$s')"
                            .formatted(entry),
                    ("insert into round (id, series_id, name, starts_on, ends_on, grace_seconds, phase) "
                                    + "values ('%1$s', '%1$s', 'R', '2026-03-01', '2026-03-31', 0, 'OPEN')")
                            .formatted(entry),
                    "insert into participation values ('%s', 'birch', 'Björken', 'RESIDENTIAL', 'area', 'Norra', 20)"
                            .formatted(entry),
                    "insert into comment (id, round_id, unit_id, item_id, words) values ('c%1$s', '%1$s', 'birch', 'w', 'Ord')"
                            .formatted(entry));
        }
        execute(
                "insert into response (id, round_id, unit_id, answers) values ('r', 'CARDS', 'birch', '{}')",
                "update round set phase = 'CLOSED', closing_since = 0",
                "insert into released_background values ('UNIT_CODE', 'who', '{}')",
                "insert into released_background values ('CARDS', 'who', '{}')");
    }

    @Test
    void where_each_sheet_cost_a_card_a_comment_counts_and_by_unit_code_it_does_not() {
        try (var database = Database.open(directory, InstantSource.system())) {
            assertThat(database.comments().of(new Round.Id("CARDS")))
                    .singleElement()
                    .matches(Written::scored);
            assertThat(database.comments().of(new Round.Id("UNIT_CODE")))
                    .singleElement()
                    .matches(written -> !written.scored());
        }
    }

    @Test
    void what_was_told_of_background_items_is_made_anew_where_the_answers_are_still_there() {
        try (var database = Database.open(directory, InstantSource.system())) {
            assertThat(database.backgrounds().find(new Round.Id("CARDS"), "who"))
                    .isEmpty();
            assertThat(database.backgrounds().find(new Round.Id("UNIT_CODE"), "who"))
                    .contains("{}");
        }
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("spegla.db");
    }
}
