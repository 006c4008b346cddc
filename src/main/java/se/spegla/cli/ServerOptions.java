package se.spegla.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import se.spegla.web.PublicAddress;

/** Where the server listens and how its links begin. Every setting also by environment variable. */
public final class ServerOptions {
    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:SPEGLA_HOST:-127.0.0.1}",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:SPEGLA_PORT:-7070}",
            description = "Port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:SPEGLA_PUBLIC_URL:-}",
            description =
                    "The address under which others reach the server, for links, codes and invitations; https makes"
                            + " cookies Secure. Without it they wait, unless HOST is an address of this machine in the network.")
    private String publicUrl;

    /** @throws BadSetting for a port or an address that cannot be */
    ServerSettings in(Path data) {
        if (port < 0 || port > 65_535) {
            throw new BadSetting("--port " + port + " is not from 0 to 65535; choose a free port, for example 7070");
        }
        var listensOn = host.strip().replaceAll("^\\[(.*)]$", "$1");
        if (listensOn.isEmpty()) {
            throw new BadSetting(
                    "--host is empty; leave it out, or write an address of this machine, for example 127.0.0.1");
        }
        return new ServerSettings(
                data,
                listensOn,
                port,
                Optional.of(publicUrl).filter(url -> !url.isBlank()).map(ServerOptions::checked));
    }

    private static URI checked(String text) {
        try {
            return PublicAddress.of(text).base();
        } catch (IllegalArgumentException e) {
            throw new BadSetting("--public-url " + e.getMessage());
        }
    }
}
