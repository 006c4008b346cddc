package se.spegla.store.sql;

import java.nio.file.Path;
import java.util.Optional;
import se.spegla.measurement.Round;
import se.spegla.response.SealKey;
import se.spegla.response.SealKeys;

/** The keys that sheets are sealed to, one file per round. */
public final class FileSealKeys implements SealKeys {
    private final KeyFiles files;

    public FileSealKeys(Path directory) {
        this.files = new KeyFiles(directory);
    }

    @Override
    public SealKey of(Round.Id round) {
        return SealKey.of(files.of(name(round), () -> SealKey.random().stored()));
    }

    @Override
    public Optional<SealKey> find(Round.Id round) {
        return files.find(name(round)).map(SealKey::of);
    }

    @Override
    public void destroy(Round.Id round) {
        files.destroy(name(round));
    }

    private static String name(Round.Id round) {
        return round.value() + "-seal";
    }
}
