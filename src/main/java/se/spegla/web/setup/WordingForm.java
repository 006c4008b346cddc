package se.spegla.web.setup;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Text;
import se.spegla.instrument.WordingKind;
import se.spegla.web.Form;
import se.spegla.web.Messages;
import se.spegla.web.Pages;

/** The licensed wording, one field for each item or comment and language. */
final class WordingForm {
    private WordingForm() {}

    /** The form as it stands: filled in where the licensed wording is in force, else empty. */
    static Form of(Instrument inForce) {
        var values = new HashMap<String, String>();
        if (inForce.wordingKind() == WordingKind.LICENSED) {
            inForce.texts()
                    .forEach((id, text) ->
                            text.byLanguage().forEach((language, words) -> values.put(field(id, language), words)));
        }
        return Form.with(values);
    }

    static Form read(Context ctx, Instrument inForce) {
        var fields = inForce.texts().keySet().stream()
                .flatMap(id -> languages(inForce).stream().map(language -> field(id, language)));
        return Form.of(ctx, fields.toArray(String[]::new));
    }

    /** The texts typed, by id; a fault at each item without Swedish, and at each text that cannot be shown. */
    static Map<String, Text> texts(Form form, Instrument inForce, Context ctx) {
        var messages = Pages.messages(ctx);
        var texts = new LinkedHashMap<String, Text>();
        inForce.texts().keySet().forEach(id -> {
            var words = words(form, inForce, id, messages);
            if (words.containsKey(Text.REQUIRED)) {
                texts.put(id, new Text(words));
            } else {
                form.fault(field(id, Text.REQUIRED), messages.get("instrument.fault.swedish", id));
            }
        });
        return texts;
    }

    private static Map<String, String> words(Form form, Instrument inForce, String id, Messages messages) {
        var words = new HashMap<String, String>();
        for (var language : languages(inForce)) {
            var typed = form.value(field(id, language));
            if (!Text.isPlain(typed)) {
                form.fault(field(id, language), messages.get("instrument.fault.plain", id));
            } else if (!typed.isEmpty()) {
                words.put(language, typed);
            }
        }
        return words;
    }

    static String field(String id, String language) {
        return "text-" + id + "-" + language;
    }

    /** The interface's languages, then the others that any text has. */
    static List<String> languages(Instrument instrument) {
        var all = new TreeSet<String>();
        instrument.texts().values().forEach(text -> all.addAll(text.byLanguage().keySet()));
        Messages.LANGUAGES.forEach(all::remove);
        return Stream.concat(Messages.LANGUAGES.stream(), all.stream()).toList();
    }
}
