package se.spegla.instrument.file;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import se.spegla.instrument.Text;

/** Reads a text in several languages, {@code {sv: "…", en: "…"}}. */
final class TextReader {
    private TextReader() {}

    public static Optional<Text> read(Value value) {
        if (!(value.node() instanceof MappingNode mapping)) {
            value.fault("must name the language of each text: {sv: \"…\", en: \"…\"}");
            return Optional.empty();
        }
        int mark = value.faults().mark();
        var texts = new TreeMap<String, String>();
        var written = Fields.readUnique(value, mapping);
        written.forEach((language, words) -> readWords(language, words.named(value.nameOf(language)), texts));
        if (!written.containsKey(Text.REQUIRED)) {
            value.fault("the Swedish text is missing; add sv: \"…\"");
        }
        return value.faults().noneSince(mark) ? Optional.of(new Text(texts)) : Optional.empty();
    }

    private static void readWords(String language, Value words, Map<String, String> texts) {
        if (!Text.isLanguage(language)) {
            words.fault("\"" + language + "\" is no language code; write one like sv, en, ar or pt-BR");
        }
        words.string().ifPresent(text -> texts.put(language, text));
    }
}
