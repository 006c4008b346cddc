package se.spegla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A table whose cells know what they are, so that a page can colour a verdict and a spreadsheet can count with a number.
 *
 * @param label what it is called where it has no room for more
 * @param columns the first one holds what a row is about
 * @param parts rows that belong together, in one part or in several
 */
public record Table(String label, String caption, List<Column> columns, List<Part> parts) implements Report.Block {
    /** A table whose rows are one part. */
    static Table of(String caption, List<Column> columns, List<List<Cell>> rows) {
        return new Table(caption, caption, columns, List.of(new Part("", false, List.of(), rows)));
    }

    /** Whether some columns stand under a heading that they share. */
    public boolean grouped() {
        return columns.stream().anyMatch(column -> !column.group().isEmpty());
    }

    /** The upper headings: a column's own, or one that several share. */
    public List<Heading> headings() {
        var headings = new ArrayList<Heading>();
        for (var column : columns) {
            int last = headings.size() - 1;
            if (!column.group().isEmpty()
                    && last >= 0
                    && headings.get(last).text().equals(column.group())) {
                headings.set(
                        last, new Heading(column.group(), headings.get(last).columns() + 1, column));
            } else {
                headings.add(new Heading(column.group().isEmpty() ? column.title() : column.group(), 1, column));
            }
        }
        return headings;
    }

    /** The column of a row's cell at this place: cells before it can stand in place of several. */
    public Column column(List<Cell> row, int place) {
        int column = place;
        for (var before : row.subList(0, place)) {
            column += before instanceof Missing missing ? missing.columns() - 1 : 0;
        }
        return columns.get(column);
    }

    /** An upper heading over so many columns; {@code column} is the last of them. */
    public record Heading(String text, int columns, Column column) {}

    /**
     * A column.
     *
     * @param group the heading that it shares; "" where it has none
     * @param label how it is called where it stands alone
     */
    public record Column(String title, String group, String label, Kind kind) {
        /** What its cells hold. */
        public enum Kind {
            NUMBER,
            WORD,
            SENTENCE
        }

        static Column number(String title) {
            return new Column(title, "", title, Kind.NUMBER);
        }

        static Column word(String title) {
            return new Column(title, "", title, Kind.WORD);
        }

        static Column sentence(String title) {
            return new Column(title, "", title, Kind.SENTENCE);
        }

        public boolean numeric() {
            return kind == Kind.NUMBER;
        }
    }

    /**
     * Rows that belong together.
     *
     * @param title what they are about; "" where the table says it
     * @param marked whether the title is marked as a reversed statement
     * @param notes what is said of them, each a sentence
     * @param rows the cells of each row; they cover all columns
     */
    public record Part(String title, boolean marked, List<String> notes, List<List<Cell>> rows) {}

    /** A cell; its text is never empty. */
    public sealed interface Cell {
        String text();

        /** The name by which a template chooses how to lay it out. */
        default String kind() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    /** A word or a sentence, or why there is no figure. */
    public record Text(String text) implements Cell {}

    /** A number as it is read, and as it was released. */
    public record Number(String text, double value) implements Cell {}

    /** An interval as it is read, and its limits. */
    public record Interval(String text, double low, double high) implements Cell {}

    /** A verdict, with a note in a sentence or "". */
    public record Verdict(String text, String look, String note) implements Cell {}

    /** A unit, with what is to know of it or "". */
    public record Unit(String text, String key, String note) implements Cell {}

    /** Why there are no figures, in place of so many cells. */
    public record Missing(String text, int columns) implements Cell {}

    /** A number where there is one, else the words in its place. */
    static Cell number(OptionalDouble value, java.util.function.DoubleFunction<String> text, String none) {
        return value.isPresent() ? new Number(text.apply(value.getAsDouble()), value.getAsDouble()) : new Text(none);
    }
}
