package se.spegla.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** A line between browser and server that can be cut: before a request, in the middle of it, or before its answer. */
public final class Line implements AutoCloseable {
    /** What the line does to a connection. */
    public enum State {
        WHOLE,
        /** Nobody answers. */
        CUT,
        /** Requests are broken off in their first bytes. */
        CUT_IN_REQUEST,
        /** Requests that send something arrive, and their answers are lost. */
        CUT_BEFORE_ANSWER
    }

    private final ServerSocket entry;
    private final IntSupplier server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    /** @param server the port behind the line, asked for each connection */
    public Line(IntSupplier server) {
        this.server = server;
        try {
            entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    /** How the server is reached through the line. */
    public String base() {
        return "http://127.0.0.1:" + entry.getLocalPort();
    }

    /** Connections that are open break off; what comes from now on is treated so. */
    public void set(State next) {
        state = next;
        open.forEach(Line::close);
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                var browser = entry.accept();
                if (state == State.CUT) {
                    close(browser);
                } else {
                    connect(browser);
                }
            } catch (IOException e) {
                // closed, or the server is away: the browser sees a broken line
            }
        }
    }

    private void connect(Socket browser) throws IOException {
        open.add(browser);
        try {
            var behind = new Socket(InetAddress.getLoopbackAddress(), server.getAsInt());
            open.add(behind);
            daemon(() -> pass(browser, behind, false));
            daemon(() -> pass(behind, browser, true));
        } catch (IOException e) {
            close(browser);
            throw e;
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (answers && state == State.CUT_BEFORE_ANSWER) {
                    return;
                }
                var half = !answers && state == State.CUT_IN_REQUEST;
                out.write(bytes, 0, half ? Math.min(20, read) : read);
                out.flush();
                if (half) {
                    return;
                }
            }
        } catch (IOException e) {
            // broken off, as asked
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }

    @Override
    public void close() {
        try {
            entry.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Line::close);
    }
}
