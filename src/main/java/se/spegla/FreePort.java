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
            throw new BadSetting("cannot listen on " + host + ", port " + port + " (" + e.getMessage() + "); "
                    + (isOurs(host)
                            ? "stop what uses the port, or choose another with --port"
                            : "the machine has no such address, so choose one that it has with --host"));
        }
    }

    /** Whether any port of this address can be listened on. */
    private static boolean isOurs(String host) {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, 0));
            return true;
        } catch (IOException e) {
            return false;
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
