package se.spegla.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a reader is told of a unit or of a series: made once, from released figures only. Every output (a page, the
 * terminal's text, a document) lays it out and adds no figure and no sentence about one.
 *
 * @param lead which rounds are told of, and where the unit belongs
 * @param cautions what holds for all the figures, each a sentence; empty where there is nothing to be said
 */
public record Report(
        String title, String lead, List<String> cautions, List<Section> sections, Optional<Provenance> provenance) {

    /** The picture with this id. */
    public Optional<Picture> picture(String id) {
        return sections.stream()
                .flatMap(Report::pictures)
                .filter(picture -> picture.id().equals(id))
                .findFirst();
    }

    private static Stream<Picture> pictures(Block block) {
        return block instanceof Picture picture
                ? Stream.of(picture)
                : block instanceof Section section
                        ? section.blocks().stream().flatMap(Report::pictures)
                        : Stream.empty();
    }

    /** A part of a section. */
    public sealed interface Block permits Section, Sentence, Judgement, Entries, Picture, Table {
        /** The name by which a template chooses how to lay it out. */
        default String kind() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What stands together under a heading; within another section it is a lower heading.
     *
     * @param id the same in every language
     * @param title "" where the section needs no heading
     * @param detail whether only some readers want it: a page folds it
     */
    public record Section(String id, String title, boolean detail, List<Block> blocks) implements Block {
        /** A section that all readers want. */
        public static Section of(String id, String title, Stream<? extends Block> blocks) {
            return new Section(id, title, false, List.copyOf(blocks.toList()));
        }

        /** A section that only some readers want. */
        public static Section detail(String id, String title, Stream<? extends Block> blocks) {
            return new Section(id, title, true, List.copyOf(blocks.toList()));
        }
    }

    /** A sentence or several: what matters most, what everybody reads, a caution, or a note beside it. */
    public record Sentence(Weight weight, String text) implements Block {
        /** How much a sentence matters. */
        public enum Weight {
            LEAD,
            PLAIN,
            CAUTION,
            NOTE
        }

        /** The sentence; none where it is empty. */
        static Stream<Block> plain(String text) {
            return some(Weight.PLAIN, text);
        }

        static Stream<Block> note(String text) {
            return some(Weight.NOTE, text);
        }

        static Stream<Block> some(Weight weight, String text) {
            return text.isEmpty() ? Stream.empty() : Stream.of(new Sentence(weight, text));
        }
    }

    /**
     * A verdict with its sentence.
     *
     * @param word the verdict as it is read; "" where nothing is compared
     * @param look the class of verdicts that it belongs to, as {@link Cells#look} gives it
     */
    public record Judgement(String word, String look, String text) implements Block {}

    /** A list. */
    public record Entries(Order order, List<Entry> entries) implements Block {
        /** By rank; side by side; as notes; or names with what is said of them. */
        public enum Order {
            RANKED,
            PLAIN,
            NOTES,
            FACTS
        }

        /** Notes; none where there are none. */
        static Stream<Block> notes(List<String> lines) {
            return some(
                    Order.NOTES,
                    lines.stream().map(line -> new Entry("", "", line, "")).toList());
        }

        static Stream<Block> some(Order order, List<Entry> entries) {
            return entries.isEmpty() ? Stream.empty() : Stream.of(new Entries(order, entries));
        }
    }

    /**
     * One of a list.
     *
     * @param word its verdict as it is read; "" where it has none
     * @param look the class of a verdict that is certain, else ""
     * @param figures what is known of it, in words; "" where the text says all
     */
    public record Entry(String word, String look, String text, String figures) {}

    /**
     * A picture.
     *
     * @param id the same in every language, unlike any other's in the report
     * @param told what it shows, for who cannot see it
     * @param wideHeight its height in pixels on {@link Canvas#WIDE}
     * @param narrowHeight its height in pixels on {@link Canvas#NARROW}
     * @param drawing draws it
     */
    public record Picture(String id, String told, int wideHeight, int narrowHeight, Function<Canvas, Chart> drawing)
            implements Block {
        public int wideWidth() {
            return Canvas.WIDE.width();
        }

        public int narrowWidth() {
            return Canvas.NARROW.width();
        }
    }
}
