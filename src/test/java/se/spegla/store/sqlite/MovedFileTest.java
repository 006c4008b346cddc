package se.spegla.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedFileTest {
    @TempDir
    private Path directory;

    @Test
    void a_connection_that_is_opened_later_makes_no_empty_file_where_the_database_was() throws IOException {
        var file = directory.resolve("spegla.db");
        Transactions.open(file).close();
        Files.move(file, directory.resolve("elsewhere.db"));

        assertThatThrownBy(() -> Pools.readers(file).close()).hasStackTraceContaining("SQLITE_CANTOPEN");
        assertThatThrownBy(() -> Pools.writer(file).close()).hasStackTraceContaining("SQLITE_CANTOPEN");
        assertThat(file).doesNotExist();
    }
}
