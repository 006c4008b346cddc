package se.spegla.store.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void the_number_of_migrations_is_that_of_their_files() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1")))
                    .hasSize(Pools.MIGRATIONS)
                    .contains(Integer.toString(Pools.MIGRATIONS));
        }
    }
}
