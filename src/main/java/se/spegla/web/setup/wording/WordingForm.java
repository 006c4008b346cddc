package se.spegla.web.setup.wording;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;
import se.spegla.instrument.Text;
import se.spegla.instrument.WordingKind;
import se.spegla.web.Messages;
import se.spegla.web.Pages;
import se.spegla.web.form.Form;

/** The licensed wording, one field for each item and language. */
final class WordingForm {
    private WordingForm() {}

    /** The form as it stands: filled in where the licensed wording is in force, else empty. */
    static Form of(Instrument inForce) {
        var values = new HashMap<String, String>();
        if (inForce.wordingKind() == WordingKind.LICENSED) {
            inForce.items().forEach(item ->
                    item.text().byLanguage().forEach((language, words) -> values.put(field(item, language), words)));
        }
        return Form.with(values);
    }

    static Form read(Context ctx, Instrument inForce) {
        var fields = inForce.items().stream()
                .flatMap(item -> languages(inForce).stream().map(language -> field(item, language)));
        return Form.of(ctx, fields.toArray(String[]::new));
    }

    /** The texts typed, by item id; a fault at each item without Swedish, and at each text that cannot be shown. */
    static Map<String, Text> texts(Form form, Instrument inForce, Context ctx) {
        var messages = Pages.messages(ctx);
        var texts = new LinkedHashMap<String, Text>();
        inForce.items().forEach(item -> {
            var words = words(form, inForce, item, messages);
            if (words.containsKey(Text.REQUIRED)) {
                texts.put(item.id(), new Text(words));
            } else {
                form.fault(field(item, Text.REQUIRED), messages.get("instrument.fault.swedish", item.id()));
            }
        });
        return texts;
    }

    private static Map<String, String> words(Form form, Instrument inForce, Item item, Messages messages) {
        var words = new HashMap<String, String>();
        for (var language : languages(inForce)) {
            var typed = form.value(field(item, language));
            if (!Text.isPlain(typed)) {
                form.fault(field(item, language), messages.get("instrument.fault.plain", item.id()));
            } else if (!typed.isEmpty()) {
                words.put(language, typed);
            }
        }
        return words;
    }

    static String field(Item item, String language) {
        return "text-" + item.id() + "-" + language;
    }

    /** The interface's languages, then the others that any item has. */
    static List<String> languages(Instrument instrument) {
        var all = new TreeSet<String>();
        instrument.items().forEach(item -> all.addAll(item.text().byLanguage().keySet()));
        Messages.LANGUAGES.forEach(all::remove);
        return Stream.concat(Messages.LANGUAGES.stream(), all.stream()).toList();
    }
}
