package se.spegla.web.setup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Option;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;
import se.spegla.instrument.WordingKind;
import se.spegla.web.Messages;

/** Instruments as pages show them. */
final class InstrumentView {
    /** An instrument in the list. */
    public record Row(
            String id,
            String title,
            int version,
            boolean isOwn,
            String wording,
            String hash,
            int items,
            String scores) {}

    /** An item with its text as filed, and a field for its licensed text, in each language. */
    public record ItemRow(String id, List<Words> words, String options, boolean isReversed) {}

    /**
     * An item in one language.
     *
     * @param filed "" where the file does not have this language
     */
    public record Words(String language, String languageName, String field, String filed) {}

    /**
     * An instrument's own page.
     *
     * @param isLicensed whether a licensed wording is in force
     * @param takesLicensed whether it may get one
     * @param faults of a file that was sent
     * @param done what has just been done; "" where nothing has
     */
    public record Page(
            Row instrument,
            String about,
            String rights,
            String source,
            boolean isLicensed,
            boolean takesLicensed,
            List<ItemRow> items,
            List<String> faults,
            String done) {}

    private final String language;
    private final Messages messages;

    InstrumentView(String language) {
        this.language = language;
        this.messages = Messages.in(language);
    }

    Row row(Instrument inForce, boolean isOwn) {
        return new Row(
                inForce.id(),
                inForce.title().in(language),
                inForce.version(),
                isOwn,
                messages.get("instrument.kind." + inForce.wordingKind()),
                inForce.wording().shortHash(),
                inForce.questions().size(),
                String.join(
                        ", ",
                        inForce.scores().stream()
                                .map(score -> score.title().in(language))
                                .toList()));
    }

    /** @param filed the instrument as its file has it */
    Page page(Instrument inForce, Instrument filed, boolean isOwn, List<String> faults, String done) {
        return new Page(
                row(inForce, isOwn),
                inForce.about().in(language),
                inForce.rights().in(language),
                inForce.source(),
                inForce.wordingKind() == WordingKind.LICENSED,
                filed.wordingKind() != WordingKind.OWN,
                filed.texts().entrySet().stream()
                        .map(entry -> item(filed, entry, inForce))
                        .toList(),
                faults,
                done);
    }

    private ItemRow item(Instrument filed, Map.Entry<String, Text> text, Instrument inForce) {
        var item = filed.variable(text.getKey());
        var words = WordingForm.languages(inForce).stream()
                .map(code -> words(text, code))
                .toList();
        return new ItemRow(
                text.getKey(),
                words,
                item.map(this::answers).orElseGet(() -> messages.get("instrument.comment")),
                item.filter(Variable::reversed).isPresent());
    }

    private String answers(Variable item) {
        var options = item.scale().options().stream().map(Option::label).map(label -> label.in(language));
        var all = options.collect(Collectors.joining(" · "));
        return item.background() ? messages.get("instrument.background", all) : all;
    }

    private Words words(Map.Entry<String, Text> filed, String code) {
        var name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.forLanguageTag(language));
        var words = filed.getValue().has(code) ? filed.getValue().in(code) : "";
        return new Words(code, name, WordingForm.field(filed.getKey(), code), words);
    }
}
