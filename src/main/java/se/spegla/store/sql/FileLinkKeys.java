package se.spegla.store.sql;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import se.spegla.measurement.Series;
import se.spegla.response.LinkKeys;

/** One key file per linked series, told from those of rounds by its name. */
public final class FileLinkKeys implements LinkKeys {
    private final KeyFiles files;
    private final BiConsumer<Series.Id, byte[]> made;

    /** @param made is told of each key that is made */
    public FileLinkKeys(Path directory, BiConsumer<Series.Id, byte[]> made) {
        this.files = new KeyFiles(directory);
        this.made = made;
    }

    @Override
    public byte[] of(Series.Id series) {
        var fresh = new AtomicBoolean();
        var key = files.of(name(series), () -> {
            fresh.set(true);
            return KeyFiles.random();
        });
        if (fresh.get()) {
            made.accept(series, key);
        }
        return key;
    }

    /** The key of a series, where there is one. */
    Optional<byte[]> find(Series.Id series) {
        return files.find(name(series));
    }

    @Override
    public void destroy(Series.Id series) {
        files.destroy(name(series));
    }

    private static String name(Series.Id series) {
        return "series-" + series.value();
    }
}
