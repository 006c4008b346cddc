package se.spegla.store.response;

import java.nio.file.Path;
import se.spegla.measurement.Series;
import se.spegla.response.LinkKeys;

/** One key file per linked series, told from those of rounds by its name. */
public final class FileLinkKeys implements LinkKeys {
    private final KeyFiles files;

    public FileLinkKeys(Path directory) {
        this.files = new KeyFiles(directory);
    }

    @Override
    public byte[] of(Series.Id series) {
        return files.of("series-" + series.value());
    }

    @Override
    public void destroy(Series.Id series) {
        files.destroy("series-" + series.value());
    }
}
