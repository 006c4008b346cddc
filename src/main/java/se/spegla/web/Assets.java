package se.spegla.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Style sheets, scripts and the icon: read once, joined, compressed once, served under an address that changes with the content, so
 * that a browser may keep them for a year.
 */
public final class Assets {
    private static final String PICO = "/META-INF/resources/webjars/picocss__pico/"
            + ResourceBundle.getBundle("versions").getString("pico") + "/css/pico.classless.min.css";
    private static final String COMMON = "/assets/common.css";
    private static final String SCRIPT = "text/javascript";
    /** What the questionnaire is made of, besides its modules. */
    private static final List<String> ON_DEVICE = List.of("tabletStyle", "tabletScript", "codesScript", "icon");
    /** From two slashes with blanks around them to the end of the line; no text in the scripts holds that. */
    private static final Pattern LINE_COMMENT = Pattern.compile("(^|[ \t]+)// .*$", Pattern.MULTILINE);
    /** But for those that begin with an exclamation mark: a licence stays. */
    private static final Pattern BLOCK_COMMENT = Pattern.compile("/\\*[^!].*?\\*/", Pattern.DOTALL);
    /** Blank lines, and what lines begin with; no text in the scripts goes over several lines. */
    private static final Pattern INDENT = Pattern.compile("\\n\\s+");
    /** A text of a script as it is, else the blanks around signs that never melt with another into a third ({@code + +} would). */
    private static final Pattern SCRIPT_SPACE = Pattern.compile("('(?:\\\\.|[^'\\\\\n])*'|`[^`]*`)| *([=,;:?{}()]) *");
    /** Around what ends a selector, a rule or a block, and after a colon (before it a blank has a meaning). */
    private static final Pattern STYLE_SPACE = Pattern.compile("\\s*([{};,])\\s*|(?<=:)\\s+");

    private static final Pattern LAST_SEMICOLON = Pattern.compile(";}");
    private static final String MODULES = "/assets/device/";
    /** How long a page that is kept on the device waits for a newer one. */
    private static final Duration WORKER_PATIENCE = Duration.ofSeconds(3);

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Prepared> byAddress = new HashMap<>();
    private final Prepared worker;
    private final Prepared sender;

    public Assets() {
        add("style", "spegla.css", "text/css", List.of(PICO, COMMON, "/assets/spegla.css"));
        add("tabletStyle", "tablet.css", "text/css", List.of(COMMON, "/assets/base.css", "/assets/tablet.css"));
        add("storedStyle", "stored.css", "text/css", List.of("/assets/stored.css"));
        add("tabletScript", "tablet.js", SCRIPT, List.of("/assets/tablet.js"));
        addModules("deviceScript", "device.js", "waiting.js", "store.js", "seal.js", "shared.js", "record.js");
        addModules("startScript", "start.js", "record.js");
        add("formStyle", "form.css", "text/css", List.of("/assets/form.css"));
        add("entryStyle", "entry.css", "text/css", List.of("/assets/entry.css"));
        add("entryScript", "entry.js", SCRIPT, List.of("/assets/entry.js"));
        add("aloudScript", "aloud.js", SCRIPT, List.of("/assets/aloud.js"));
        add("keepScript", "keep.js", SCRIPT, List.of("/assets/keep.js"));
        add("codesScript", "codes.js", SCRIPT, List.of("/assets/codes.js"));
        add("icon", "icon.svg", "image/svg+xml", List.of("/assets/icon.svg"));
        var script = worker();
        worker = served(script);
        sender = served(sender(script));
    }

    /** Addresses by the name that templates use. */
    Map<String, String> addresses() {
        return addresses;
    }

    /** The service worker; browsers ask for it again and again, to see whether it has changed. */
    void serveWorker(Context ctx) {
        ctx.header("Cache-Control", "no-cache");
        worker.writeTo(ctx);
    }

    /** The same for browsers in which it can send in the background. */
    void serveSender(Context ctx) {
        ctx.header("Cache-Control", "no-cache");
        sender.writeTo(ctx);
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
        var content = joined(sources);
        var address = "/assets/" + fingerprint(content) + "/" + file;
        addresses.put(name, address);
        byAddress.put(address, Prepared.of(type + ";charset=utf-8", content));
    }

    /** Modules that import each other by their names: all stand under one fingerprint, and the name means the first. */
    private void addModules(String name, String... files) {
        var sources = Stream.of(files).map(file -> MODULES + file).toList();
        var directory = "/assets/" + fingerprint(joined(sources)) + "/";
        addresses.put(name, directory + files[0]);
        for (var file : files) {
            byAddress.put(directory + file, Prepared.of(SCRIPT + ";charset=utf-8", read(MODULES + file)));
        }
    }

    /** The worker knows what the questionnaire is made of: a change in any of it makes another worker. */
    private String worker() {
        var device = directory(addresses.get("deviceScript"));
        var kept = byAddress.keySet().stream()
                .filter(address -> ON_DEVICE.stream().map(addresses::get).anyMatch(address::equals)
                        || directory(address).equals(device))
                .sorted()
                .map(address -> "'" + address + "'")
                .collect(Collectors.joining(", ", "[", "]"));
        var head = "const ASSETS = " + kept + ";\nconst PATIENCE = " + WORKER_PATIENCE.toMillis() + ";\n";
        return head + new String(read(MODULES + "worker.js"), StandardCharsets.UTF_8);
    }

    /** Names the worker's fingerprint: browsers look only here for a change. */
    private String sender(String script) {
        var head = "// worker " + fingerprint(script.getBytes(StandardCharsets.UTF_8)) + "\nimport '/s/worker.js';\n"
                + "import { SYNC, sendInBackground } from '" + directory(addresses.get("deviceScript"))
                + "/waiting.js';\n";
        return head + new String(read(MODULES + "sender.js"), StandardCharsets.UTF_8);
    }

    private static Prepared served(String text) {
        return Prepared.of(SCRIPT + ";charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String directory(String address) {
        return address.substring(0, address.lastIndexOf('/'));
    }

    private static byte[] joined(List<String> sources) {
        var content = new ByteArrayOutputStream();
        sources.forEach(source -> content.writeBytes(read(source)));
        return content.toByteArray();
    }

    private static byte[] read(String source) {
        try (var in = Assets.class.getResourceAsStream(source)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + source + "; build it again");
            }
            var lean = lean(new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n");
            return (source.endsWith(".css") ? style(lean) : source.endsWith(".js") ? script(lean) : lean)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comments and indentation are for who reads the source: over a slow line they cost an eighth of what is sent. */
    private static String lean(String source) {
        var code = BLOCK_COMMENT
                .matcher(LINE_COMMENT.matcher(source).replaceAll(""))
                .replaceAll("");
        return INDENT.matcher(code).replaceAll("\n");
    }

    private static String style(String lean) {
        return LAST_SEMICOLON
                .matcher(STYLE_SPACE.matcher(lean).replaceAll("$1"))
                .replaceAll("}");
    }

    private static String script(String lean) {
        return SCRIPT_SPACE.matcher(lean).replaceAll("$1$2");
    }

    private static String fingerprint(byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        return HexFormat.of().toHexDigits(sum.getValue()).substring(8);
    }
}
