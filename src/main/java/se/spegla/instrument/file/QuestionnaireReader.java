package se.spegla.instrument.file;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Question;
import se.spegla.instrument.Scale;
import se.spegla.instrument.WordingKind;

/** Reads a whole questionnaire: its head, then scales, items and scores, each resting on the ones before. */
final class QuestionnaireReader {
    private static final Keys KEYS = Keys.required(
                    "id", "version", "title", "about", "source", "rights", "wording", "scales", "items", "scores")
            .later("sections");

    private final Faults faults;

    QuestionnaireReader(Faults faults) {
        this.faults = faults;
    }

    /** The instrument, if no fault was found. */
    Optional<Instrument> read(String yaml) {
        return YamlDocument.read(yaml, faults)
                .flatMap(root -> root.fields(KEYS))
                .flatMap(this::readFields);
    }

    private Optional<Instrument> readFields(Fields fields) {
        var id = fields.value("id").flatMap(Value::id);
        var version = fields.value("version").flatMap(QuestionnaireReader::version);
        var title = fields.text("title");
        var about = fields.text("about");
        var source = fields.value("source").flatMap(Value::string);
        var rights = fields.text("rights");
        var wording = fields.choice("wording", WordingKind.class);
        var scales = new Declared<Scale>("scale");
        fields.value("scales").ifPresent(value -> readScales(value, scales));
        var itemReader = new ItemReader(scales);
        var items = itemReader.read(fields.list("items", "item"));
        var scores = new ScoreReader(items, itemReader.commentIds()).read(fields.list("scores", "score"));
        return faults.noneSince(0)
                ? Optional.of(new Instrument(
                        id.orElseThrow(),
                        version.orElseThrow(),
                        title.orElseThrow(),
                        about.orElseThrow(),
                        source.orElseThrow(),
                        rights.orElseThrow(),
                        wording.orElseThrow(),
                        inOrderOfUse(scales.sound(), items.sound()),
                        items.sound(),
                        scores.sound(),
                        itemReader.comments()))
                : Optional.empty();
    }

    /** Then those that no question is answered on, by id: in which order a file declares scales means nothing. */
    private static List<Scale> inOrderOfUse(List<Scale> scales, List<Question> questions) {
        return Stream.concat(
                        questions.stream().map(question -> question.variable().scale()),
                        scales.stream().sorted(Comparator.comparing(Scale::id)))
                .distinct()
                .toList();
    }

    private static Optional<Integer> version(Value value) {
        var version = value.integer();
        version.filter(number -> number < 1)
                .ifPresent(number -> value.fault("the version " + number + " is below 1; count versions from 1"));
        return version;
    }

    private static void readScales(Value scales, Declared<Scale> declared) {
        if (!(scales.node() instanceof MappingNode mapping)
                || mapping.getValue().isEmpty()) {
            scales.fault("must name at least one scale: agreement: [options]");
            return;
        }
        Fields.readUnique(scales, mapping).forEach((id, value) -> {
            var scale = value.named("scale " + id);
            scale.checkId(id);
            declared.add(scale, id, ScaleReader.read(id, scale));
        });
    }
}
