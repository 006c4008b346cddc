package se.spegla.instrument.file;

import java.io.StringReader;
import java.util.Iterator;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** The plain part of YAML that questionnaire files are written in: one document, no anchors, aliases or tags. */
final class YamlDocument {
    private final String yaml;
    private final Faults faults;
    private int documents;

    private YamlDocument(String yaml, Faults faults) {
        this.yaml = yaml;
        this.faults = faults;
    }

    /** The root of the file's tree; empty where the text is no YAML or holds nothing, with the fault added. */
    public static Optional<Value> read(String yaml, Faults faults) {
        return new YamlDocument(yaml, faults).root();
    }

    private Optional<Value> root() {
        try {
            parser().parse(new StringReader(yaml)).forEach(this::checkPlain);
            return first(parser().composeAll(new StringReader(yaml)).iterator());
        } catch (YAMLException e) {
            faults.add(line(e), "this is not YAML: " + problem(e) + "; mend the punctuation or the indentation here");
            return Optional.empty();
        }
    }

    private static Yaml parser() {
        return new Yaml(new LoaderOptions());
    }

    private Optional<Value> first(Iterator<Node> nodes) {
        if (!nodes.hasNext()) {
            faults.add(1, "the file is empty; it must describe one questionnaire");
            return Optional.empty();
        }
        return Optional.of(new Value(nodes.next(), Value.ROOT, faults));
    }

    private void checkPlain(Event event) {
        if (event instanceof DocumentStartEvent && ++documents == 2) {
            fault(event, "a second document begins here; a file holds one questionnaire: put it in a file of its own");
        } else if (event instanceof AliasEvent alias) {
            fault(event, "the alias *" + alias.getAnchor() + " is not allowed; write the value out");
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            fault(event, "the anchor &" + node.getAnchor() + " is not allowed; remove it");
        } else if (tag(event) != null) {
            fault(event, "the tag " + tag(event) + " is not allowed; remove it");
        }
    }

    private static String tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : null;
    }

    private void fault(Event event, String message) {
        faults.add(event.getStartMark().getLine() + 1, message);
    }

    private int line(YAMLException e) {
        if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return marked.getProblemMark().getLine() + 1;
        }
        return e instanceof ReaderException unreadable ? lineOf(unreadable.getPosition()) : 0;
    }

    private int lineOf(int codePoint) {
        int end = yaml.offsetByCodePoints(0, Math.min(codePoint, yaml.codePointCount(0, yaml.length())));
        return (int) yaml.substring(0, end).chars().filter(c -> c == '\n').count() + 1;
    }

    private static String problem(YAMLException e) {
        if (e instanceof ReaderException unreadable) {
            return "the character " + Character.getName(unreadable.getCodePoint()) + " is not allowed";
        }
        return e instanceof MarkedYAMLException marked ? marked.getProblem() : e.getMessage();
    }
}
