package se.spegla;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import se.spegla.cli.BadSetting;

/** Finds the port before the server starts, because links name it. */
final class FreePort {
    private static final int TRIES = 50;

    private FreePort() {}

    /** This port, or any free one for 0. @throws BadSetting where it is taken or the host is not this machine's */
    static int exactly(String host, int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new BadSetting("cannot listen on " + host + ":" + port + " (" + e.getMessage()
                    + "); stop what uses it, or choose another with --port");
        }
    }

    /** This port or the next free one. @throws BadSetting where none of fifty is free */
    static int from(String host, int port) {
        return IntStream.range(port, Math.min(port + TRIES, 65_536))
                .filter(candidate -> isFree(host, candidate))
                .findFirst()
                .orElseGet(() -> exactly(host, port));
    }

    private static boolean isFree(String host, int port) {
        try {
            exactly(host, port);
            return true;
        } catch (BadSetting e) {
            return false;
        }
    }
}
