package se.spegla.response;

import java.util.Optional;
import java.util.regex.Pattern;
import se.spegla.measurement.Ids;

/**
 * A random number that a sheet carries while it is being sent, so that it is stored once however often it arrives. It
 * is never stored with the answers.
 *
 * @param value 32 lower-case hex digits
 */
public record SheetId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public SheetId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a sheet id is 32 lower-case hex digits");
        }
    }

    public static SheetId random() {
        return new SheetId(Ids.random());
    }

    /** The id in a form field; empty for anything that is not one. */
    public static Optional<SheetId> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new SheetId(text)) : Optional.empty();
    }
}
