package se.spegla.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the server listens and how its links begin. Every setting also by environment variable. */
public final class ServerOptions {
    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "${env:SPEGLA_HOST:-127.0.0.1}",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "${env:SPEGLA_PORT:-7070}",
            description = "Port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--public-url", paramLabel = "URL", defaultValue = "${env:SPEGLA_PUBLIC_URL:-}",
            description = "How links and codes begin, where it differs from http://HOST:PORT; https makes cookies Secure.")
    private String publicUrl;

    /** @throws BadSetting for a port or an address that cannot be */
    ServerSettings in(Path data) {
        if (port < 0 || port > 65_535) {
            throw new BadSetting("--port " + port + " is not from 0 to 65535; choose a free port, for example 7070");
        }
        return new ServerSettings(data, host, port, Optional.of(publicUrl).filter(url -> !url.isBlank()).map(ServerOptions::checked));
    }

    private static URI checked(String text) {
        try {
            var url = URI.create(text.strip().replaceAll("/+$", ""));
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // told below, like every other address that is none
        }
        throw new BadSetting("--public-url " + text + " is no web address; write it like https://spegla.example.org");
    }
}
