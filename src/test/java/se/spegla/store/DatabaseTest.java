package se.spegla.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.store.sqlite.DatabaseFault;

class DatabaseTest {
    @TempDir
    Path directory;

    @Test
    void a_missing_directory_is_made_for_its_owner_only() throws IOException {
        var data = directory.resolve("new").resolve("data");
        openNew(data).close();

        assertThat(Files.getPosixFilePermissions(data)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(data.resolve("spegla.db")).exists();
    }

    @Test
    void in_a_directory_that_others_may_enter_the_database_is_still_for_its_owner_only() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var open = openNew(directory);
                var files = Files.list(directory)) {
            assertThat(open.accounts().all()).isEmpty();
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("spegla.db")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void a_directory_that_is_open_cannot_be_opened_again_until_it_is_closed() {
        try (var first = openNew(directory)) {
            assertThatThrownBy(() -> openNew(directory))
                    .isInstanceOf(DatabaseFault.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("in use by another Spegla");
            assertThat(first.units().all()).isEmpty();
        }
        openNew(directory).close();
    }

    @Test
    void a_path_that_is_no_directory_is_named_with_the_remedy() throws IOException {
        var file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> openNew(file.resolve("data")))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("name another directory");
    }

    @Test
    void a_file_that_is_no_database_is_named_and_left_as_it_is() throws IOException {
        var text = "this is a text, and not a database at all; it is long enough to have a header";
        Files.writeString(directory.resolve("spegla.db"), text.repeat(20));

        assertThatThrownBy(() -> openNew(directory))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining("spegla.db");
        assertThat(directory.resolve("spegla.db")).hasContent(text.repeat(20));
        Files.delete(directory.resolve("spegla.db"));
        openNew(directory).close();
    }

    @Test
    void a_database_of_a_newer_program_is_refused() throws SQLException {
        openNew(directory).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("spegla.db"));
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                    select installed_rank + 1000, '9999', 'later', type, 'V9999__later.sql', 1, installed_by,
                        installed_on, execution_time, success
                    from flyway_schema_history where version = '1'
                    """);
        }

        assertThatThrownBy(() -> openNew(directory))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining("newer version of the program");
    }

    private static Database openNew(Path directory) {
        return Database.open(directory, InstantSource.system());
    }
}
