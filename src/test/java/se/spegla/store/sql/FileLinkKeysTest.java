package se.spegla.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Series;

class FileLinkKeysTest {
    @TempDir
    Path directory;

    @Test
    void a_series_has_a_key_of_its_own_for_its_owner_only_until_it_is_destroyed() throws IOException {
        var made = new ArrayList<Series.Id>();
        var keys = new FileLinkKeys(directory, (series, key) -> made.add(series));
        var series = Series.Id.random();
        var key = keys.of(series);
        var file = directory.resolve("series-" + series.value() + ".key");
        assertThat(file).hasBinaryContent(key).hasSize(32);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(new FileLinkKeys(directory, (same, again) -> made.add(same)).of(series))
                .isEqualTo(key);
        assertThat(made).as("told once, when it was made").containsExactly(series);
        assertThat(keys.of(Series.Id.random())).isNotEqualTo(key);

        keys.destroy(series);
        assertThat(file).doesNotExist();
        assertThat(keys.of(series)).isNotEqualTo(key);
    }
}
