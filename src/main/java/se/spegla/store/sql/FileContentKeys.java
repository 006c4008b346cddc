package se.spegla.store.sql;

import java.nio.file.Path;
import se.spegla.measurement.Round;
import se.spegla.response.ContentKeys;

/** One key file per round. */
public final class FileContentKeys implements ContentKeys {
    private final KeyFiles files;

    public FileContentKeys(Path directory) {
        this.files = new KeyFiles(directory);
    }

    @Override
    public byte[] of(Round.Id round) {
        return files.of(round.value());
    }

    /** Whether the round's key has been made and not destroyed. */
    boolean has(Round.Id round) {
        return files.find(round.value()).isPresent();
    }

    @Override
    public void destroy(Round.Id round) {
        files.destroy(round.value());
    }
}
