package se.spegla;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.spegla.cli.ServerSettings;
import se.spegla.web.PublicAddress;

/**
 * The address of a server in the folder of its data, written at each start: so that an invitation made beside it, by a
 * command that was not told the same settings, leads to it.
 */
record StoredAddress(Path file) {
    static StoredAddress in(Path data) {
        return new StoredAddress(data.resolve("address"));
    }

    void write(PublicAddress address) {
        try {
            Files.writeString(file, address.here("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the settings say where they say it; else what the server wrote; else what the settings would give. */
    PublicAddress orElse(ServerSettings settings) {
        if (settings.publicUrl().isPresent() || !Files.exists(file)) {
            return Spegla.address(settings);
        }
        try {
            return PublicAddress.of(Files.readString(file));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Spegla.address(settings);
        }
    }
}
