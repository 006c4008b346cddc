package se.spegla.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Style sheets, scripts and the icon: read once, joined, compressed once, served under an address that changes with the content, so
 * that a browser may keep them for a year.
 */
public final class Assets {
    private static final String PICO = "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.classless.min.css";

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Prepared> byAddress = new HashMap<>();

    public Assets() {
        add("style", "spegla.css", "text/css", List.of(PICO, "/assets/spegla.css"));
        add("tabletStyle", "tablet.css", "text/css", List.of(PICO, "/assets/spegla.css", "/assets/tablet.css"));
        add("tabletScript", "tablet.js", "text/javascript", List.of("/assets/tablet.js"));
        add("icon", "icon.svg", "image/svg+xml", List.of("/assets/icon.svg"));
    }

    /** Addresses by the name that templates use. */
    Map<String, String> addresses() {
        return addresses;
    }

    void serve(Context ctx) {
        var prepared = byAddress.get(ctx.path());
        if (prepared == null) {
            throw new NotFoundResponse();
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        prepared.writeTo(ctx);
    }

    private void add(String name, String file, String type, List<String> sources) {
        var content = new ByteArrayOutputStream();
        sources.forEach(source -> content.writeBytes(read(source)));
        var address = "/assets/" + fingerprint(content.toByteArray()) + "/" + file;
        addresses.put(name, address);
        byAddress.put(address, Prepared.of(type + ";charset=utf-8", content.toByteArray()));
    }

    private static byte[] read(String source) {
        try (var in = Assets.class.getResourceAsStream(source)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + source + "; build it again");
            }
            return (new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        return HexFormat.of().toHexDigits(sum.getValue()).substring(8);
    }
}
