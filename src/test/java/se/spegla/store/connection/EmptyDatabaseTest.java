package se.spegla.store.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.store.Database;

class EmptyDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void the_packed_database_is_the_one_that_the_migrations_make() throws IOException {
        var packed = Files.createFile(folder.resolve("packed.db"));
        EmptyDatabase.copyTo(packed);
        var migrated = Files.createFile(folder.resolve("migrated.db"));
        Pools.migrate(migrated);

        assertThat(schema(packed)).isNotEmpty().isEqualTo(schema(migrated));
        assertThat(migrations(packed)).isNotEmpty().isEqualTo(migrations(migrated));
    }

    @Test
    void what_a_first_start_that_was_killed_left_behind_is_replaced() throws IOException {
        var begun = Files.writeString(folder.resolve("spegla.db.new"), "half a database");
        try (var database = Database.open(folder, InstantSource.system())) {
            assertThat(database.accounts().all()).isEmpty();
        }
        assertThat(begun).doesNotExist();
    }

    private static List<String> schema(Path file) {
        return rows(file, "select type || ' ' || name || ' ' || ifnull(sql, '') from sqlite_schema order by 1");
    }

    private static List<String> migrations(Path file) {
        return rows(file, "select version || ' ' || checksum || ' ' || success from flyway_schema_history order by 1");
    }

    /** Past the program's own way of opening a database, which would bring an older one up to date. */
    private static List<String> rows(Path file, String query) {
        return Jdbi.create("jdbc:sqlite:" + file).withHandle(handle -> handle.select(query).mapTo(String.class).list());
    }
}
