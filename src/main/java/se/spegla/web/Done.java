package se.spegla.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Set;

/**
 * The short confirmation after a redirect: {@code ?done=WORD}, where the word is one of a fixed set and its text the
 * message {@code PREFIX.done.WORD}. Templates show it through {@code form/done}.
 */
public final class Done {
    private final String prefix;
    private final Set<String> words;

    public Done(String prefix, Set<String> words) {
        this.prefix = prefix;
        this.words = Set.copyOf(words);
    }

    /** Sends the browser on to a page that says that it is done. */
    public void redirect(Context ctx, String path, String word) {
        if (!words.contains(word)) {
            throw new IllegalArgumentException("\"" + word + "\" is not one of " + words);
        }
        ctx.redirect(path + (path.contains("?") ? "&" : "?") + "done=" + word, HttpStatus.SEE_OTHER);
    }

    /** The confirmation that this request asks for, "" where it asks for none that is known. */
    public String text(Context ctx) {
        var word = ctx.queryParam("done");
        return word != null && words.contains(word) ? Pages.messages(ctx).get(prefix + ".done." + word) : "";
    }
}
