package se.spegla.web.form;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A file that came with a form.
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
}
