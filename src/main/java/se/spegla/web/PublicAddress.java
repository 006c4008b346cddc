package se.spegla.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address under which people reach the server: in every printed link and invitation.
 *
 * @param base {@code http} or {@code https}, a host, perhaps a port; without a slash at its end
 * @param isForOthers whether others than who sits at the server's machine reach it there: an address that somebody has said,
 *     or one of the machine's own in a network
 */
public record PublicAddress(URI base, boolean isForOthers) {
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?]?");

    /** Somebody wants to hand on an address that only the server's own machine reaches. */
    public static final class OnlyHere extends RuntimeException {
        private static final long serialVersionUID = 1;

        private OnlyHere(URI base) {
            super(base
                    + " is reached from this machine only; start with --public-url and the address that others reach");
        }
    }

    /** @throws IllegalArgumentException for what is no address of a server, with the rule and the remedy */
    public PublicAddress {
        var scheme = base.getScheme();
        var isWeb = "http".equals(scheme) || "https".equals(scheme);
        if (!isWeb
                || base.getHost() == null
                || base.getQuery() != null
                || base.getFragment() != null
                || base.getUserInfo() != null) {
            throw new IllegalArgumentException(base + " is no web address; write it like https://spegla.example.org");
        }
        if (!base.getPath().isEmpty()) {
            throw new IllegalArgumentException(base + " has the path " + base.getPath()
                    + "; Spegla needs a name of its own, without a path, like https://spegla.example.org");
        }
        if (isEveryAddress(base.getHost())) {
            throw new IllegalArgumentException(
                    base + " stands for every address of the machine and is none that people can"
                            + " open; write the name or number under which others reach it, like https://spegla.example.org");
        }
    }

    /**
     * The address that somebody has said.
     *
     * @throws IllegalArgumentException for what is no address of a server, with the rule and the remedy
     */
    public static PublicAddress of(String address) {
        var text = address.strip().replaceFirst("/+$", "");
        try {
            return new PublicAddress(new URI(text), true);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    text + " is no web address; write it like https://spegla.example.org", e);
        }
    }

    /** The address of a server that listens here, where nobody has said another; for all addresses the machine's own. */
    public static PublicAddress listening(String host, int port) {
        var everywhere = isEveryAddress(host);
        var named = everywhere ? (host.contains(":") ? "::1" : "127.0.0.1") : host;
        var written = named.contains(":") && !named.startsWith("[") ? "[" + named + "]" : named;
        // Debian's own name for a machine is 127.0.1.1: what counts is where it leads.
        var onlyHere = isThisMachine(host)
                || resolved(host).filter(InetAddress::isLoopbackAddress).isPresent();
        return new PublicAddress(URI.create("http://" + written + ":" + port), !everywhere && !onlyHere);
    }

    /**
     * A link that is handed on, on a page or on paper.
     *
     * @param path begins with a slash
     * @throws OnlyHere where others cannot reach it
     */
    public String link(String path) {
        requireForOthers();
        return base + path;
    }

    /** As it is printed for people who type: without {@code http://}. @throws OnlyHere where others cannot reach it */
    public String printed() {
        requireForOthers();
        return base.toString().replaceFirst("^https?://", "");
    }

    /** A link for who sits at the machine's console. */
    public String here(String path) {
        return base + path;
    }

    /** @throws OnlyHere where others cannot reach it; to be asked before anything is made that would be lost then */
    public void requireForOthers() {
        if (!isForOthers) {
            throw new OnlyHere(base);
        }
    }

    /** Whether browsers reach the server by https, so that cookies may ask for it. */
    public boolean isSecure() {
        return base.getScheme().equals("https");
    }

    /** Whether browsers let a page keep and seal things there: by https, and on the machine itself. */
    public boolean keepsOnDevices() {
        return isSecure() || isThisMachine(base.getHost());
    }

    private static boolean isEveryAddress(String host) {
        return number(host).filter(InetAddress::isAnyLocalAddress).isPresent();
    }

    private static boolean isThisMachine(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || number(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** The address that a host's number is; empty for a name. */
    private static Optional<InetAddress> number(String host) {
        return NUMBERS.matcher(host).matches() ? resolved(host) : Optional.empty();
    }

    private static Optional<InetAddress> resolved(String host) {
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
