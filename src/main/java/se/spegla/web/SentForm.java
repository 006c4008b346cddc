package se.spegla.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came with a form that could not be taken, so that the answer can carry it and it can be sent again. Only of routes that are
 * {@link Kept}, never from another site, never a token, and no files: those the sender still has.
 *
 * @param address where the form was sent to: a path of this site, with its query
 * @param fields in the order in which they came
 */
public record SentForm(String address, List<Field> fields) {
    /** The form field in which a packed form travels. */
    public static final String PACKED = "sent";

    /** Packed and with a sign-in beside it, this is still within what people send who have not signed in. */
    private static final int LARGEST = 45_000;

    private static final int MOST_FIELDS = 2_000;
    private static final Set<String> SAME_SITE = Set.of("same-origin", "none");

    /** One field, as it was filled in. */
    public record Field(String name, String value) {}

    record Page(String title, String text, SentForm sent) {}

    public SentForm {
        fields = List.copyOf(fields);
    }

    /** What this request brought; empty where it is no form, not one that is kept, or too large to be carried. */
    public static Optional<SentForm> of(Context ctx) {
        if (ctx.method() != HandlerType.POST
                || !ctx.routeRoles().contains(Kept.FORM)
                || isForeign(ctx)
                || ctx.contentLength() < 0
                || ctx.contentLength() > LARGEST) {
            return Optional.empty();
        }
        try {
            var fields = new ArrayList<Field>();
            ctx.formParamMap().forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value))));
            fields.removeIf(field -> field.name().equals(Gatekeeper.CSRF_FIELD));
            var query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
            return fields.isEmpty() ? Optional.empty() : Optional.of(new SentForm(ctx.path() + query, fields));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Answers with a page from which it can be sent again; its title and text are messages. */
    public void offer(Context ctx, Pages pages, String title, String text) {
        var messages = Pages.messages(ctx);
        pages.show(ctx, "form/again", new Page(messages.get(title), messages.get(text), this));
    }

    /** Browsers tell it over https; over http the page with the form asks a person before anything is sent. */
    private static boolean isForeign(Context ctx) {
        var site = ctx.header("Sec-Fetch-Site");
        return site != null && !SAME_SITE.contains(site);
    }

    /** As one text, for a form that carries it on. */
    public String packed() {
        var body = fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return Base64.getUrlEncoder().encodeToString((address + "\n" + body).getBytes(StandardCharsets.UTF_8));
    }

    /** What was packed; empty for what {@link #packed} did not make. */
    public static Optional<SentForm> unpacked(String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 2);
            var pairs = parts[1].split("&");
            if (!isLocal(parts[0]) || pairs.length > MOST_FIELDS) {
                return Optional.empty();
            }
            var fields = new ArrayList<Field>();
            for (var pair : pairs) {
                var sides = pair.split("=", 2);
                fields.add(new Field(decoded(sides[0]), decoded(sides[1])));
            }
            return Optional.of(new SentForm(parts[0], fields));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean isLocal(String address) {
        var uri = URI.create(address);
        return address.startsWith("/")
                && !address.startsWith("//")
                && !uri.isAbsolute()
                && uri.getRawAuthority() == null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
