package se.spegla.web;

import java.net.URI;

/**
 * The address under which people reach the server: in every printed link and invitation.
 *
 * @param base {@code http} or {@code https}, a host, perhaps a port and a path; without a slash at its end
 */
public record PublicAddress(URI base) {
    /** @throws IllegalArgumentException for what is no web address */
    public PublicAddress {
        var scheme = base.getScheme();
        var isWeb = "http".equals(scheme) || "https".equals(scheme);
        if (!isWeb || base.getHost() == null || base.getQuery() != null || base.getFragment() != null) {
            throw new IllegalArgumentException(
                    base + " is no address of a server; write for instance https://spegla.example.se");
        }
    }

    /** @throws IllegalArgumentException for what is no web address */
    public static PublicAddress of(String address) {
        return new PublicAddress(URI.create(address.strip().replaceFirst("/+$", "")));
    }

    /** @param path begins with a slash */
    public String link(String path) {
        return base + path;
    }

    /** As it is printed for people who type: without {@code http://}. */
    public String printed() {
        return base.toString().replaceFirst("^https?://", "");
    }

    /** Whether browsers reach the server by https, so that cookies may ask for it. */
    public boolean isSecure() {
        return base.getScheme().equals("https");
    }
}
