package se.spegla.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file that came with a form, or lines that were pasted in its place.
 *
 * @param name as the person knows it
 */
public record Upload(String name, byte[] bytes) {
    /** The file in this field; empty where none was chosen. */
    public static Optional<Upload> of(Context ctx, String field) {
        var file = ctx.uploadedFile(field);
        if (file == null || file.size() == 0) {
            return Optional.empty();
        }
        try (var content = file.content()) {
            return Optional.of(new Upload(file.filename(), content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lines that were pasted into this field; empty where none were.
     *
     * @param name what the faults call them
     */
    public static Optional<Upload> pasted(Context ctx, String field, String name) {
        var text = ctx.formParam(field);
        // Only whole lines are taken off: a tab at an end is a cell that is empty.
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(new Upload(
                        name, text.replaceAll("^(\\s*\\R)+|(\\R\\s*)+$", "").getBytes(StandardCharsets.UTF_8)));
    }
}
