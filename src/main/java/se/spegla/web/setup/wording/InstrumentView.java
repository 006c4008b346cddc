package se.spegla.web.setup.wording;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;
import se.spegla.instrument.Option;
import se.spegla.instrument.WordingKind;
import se.spegla.web.Messages;
import se.spegla.web.Pages;

/** Instruments as pages show them. */
final class InstrumentView {
    /** An instrument in the list. */
    public record Row(
            String id, String title, int version, boolean isOwn, String wording, String hash, int items, String scores) {}

    /** An item with its text as filed, and a field for its licensed text, in each language. */
    public record ItemRow(String id, List<Words> words, String options, boolean isReversed) {}

    /**
     * An item in one language.
     *
     * @param filed "" where the file does not have this language
     */
    public record Words(String language, String languageName, String field, String filed) {}

    private final String language;
    private final Messages messages;

    InstrumentView(Context ctx) {
        this.language = Pages.language(ctx);
        this.messages = Pages.messages(ctx);
    }

    Row row(Instrument inForce, boolean isOwn) {
        return new Row(inForce.id(), inForce.title().in(language), inForce.version(), isOwn,
                messages.get("instrument.kind." + inForce.wordingKind()), inForce.wording().shortHash(),
                inForce.items().size(),
                String.join(", ", inForce.scores().stream().map(score -> score.title().in(language)).toList()));
    }

    /** @param filed the instrument as its file has it */
    Map<String, Object> page(Instrument inForce, Instrument filed, boolean isOwn) {
        var model = new HashMap<String, Object>();
        model.put("instrument", row(inForce, isOwn));
        model.put("about", inForce.about().in(language));
        model.put("rights", inForce.rights().in(language));
        model.put("source", inForce.source());
        model.put("isLicensed", inForce.wordingKind() == WordingKind.LICENSED);
        model.put("takesLicensed", filed.wordingKind() != WordingKind.OWN);
        model.put("items", filed.items().stream().map(item -> item(item, inForce)).toList());
        return model;
    }

    private ItemRow item(Item filed, Instrument inForce) {
        var words = WordingForm.languages(inForce).stream().map(code -> words(filed, code)).toList();
        var options = filed.scale().options().stream().map(Option::label).map(label -> label.in(language)).toList();
        return new ItemRow(filed.id(), words, String.join(" · ", options), filed.reversed());
    }

    private Words words(Item filed, String code) {
        var name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.forLanguageTag(language));
        var words = filed.text().has(code) ? filed.text().in(code) : "";
        return new Words(code, name, WordingForm.field(filed, code), words);
    }
}
