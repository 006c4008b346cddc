package se.spegla.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server runs.
 *
 * @param data the folder that holds the database, the keys and the organisation's own questionnaires
 * @param host without brackets around an IPv6 address
 * @param port 0 for any free one
 * @param publicUrl how links begin, without a slash at the end; empty where nobody has said it
 */
public record ServerSettings(Path data, String host, int port, Optional<URI> publicUrl) {
    public ServerSettings withPort(int other) {
        return new ServerSettings(data, host, other, publicUrl);
    }

    /** The same where links begin like this. */
    public ServerSettings withPublicUrl(URI url) {
        return new ServerSettings(data, host, port, Optional.of(url));
    }
}
