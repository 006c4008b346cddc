package se.spegla.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.audit.AuditLog;
import se.spegla.disclosure.Rules;
import se.spegla.disclosure.StoredRelease;
import se.spegla.disclosure.StoredRelease.Kind;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.testing.Town;

/** A database of a program that did not count the releases of a series, in which two servers made a first edition each. */
class ReleasesBeforeTheyWereCountedTest {
    private static final Series.Id SERIES = new Series.Id("s");

    @TempDir
    Path directory;

    @Test
    void all_of_them_stay_and_the_next_one_comes_after_them() throws SQLException {
        Flyway.configure()
                .dataSource(url(), null, null)
                .locations("classpath:db/migration")
                .target("21")
                .load()
                .migrate();
        execute(
                "insert into series (id, name, instrument_id, threshold) values ('s', 'S', 'p-cat', 5)",
                "insert into round (id, series_id, name, starts_on, ends_on, grace_seconds, phase, closing_since) "
                        + "values ('r', 's', 'R', '2026-03-01', '2026-03-31', 0, 'CLOSED', 0)",
                first("one"),
                first("other"),
                "insert into release_round values ('one', 0, 'r'), ('other', 0, 'r')",
                "insert into audit_entry (at, actor, action, subject) values (0, 'Eva', 'round-closed', 'Okänd'), "
                        + "(0, 'Eva', 'unit-added', 'Björken')");
        try (var database = Town.open(directory, InstantSource.system())) {
            assertThat(database.releases().count(SERIES)).isEqualTo(2);
            var next = StoredRelease.of(
                    SERIES,
                    Kind.COMPARISON,
                    List.of(new Round.Id("r")),
                    new Rules(1, 1, "0".repeat(64)),
                    2,
                    "{}",
                    Optional.empty());
            assertThat(database.releases().publish(next, 1)).isFalse();
            assertThat(database.releases().publish(next, 2)).isTrue();
            database.endings().erase(SERIES);
            assertThat(database.auditLog().latest(2))
                    .extracting(AuditLog.Line::subject)
                    .containsExactly("Björken", "");
        }
    }

    private static String first(String id) {
        return "insert into release values ('%s', 's', 'COMPARISON', 1, 1, 1, '%s', '{}')"
                .formatted(id, "0".repeat(64));
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
