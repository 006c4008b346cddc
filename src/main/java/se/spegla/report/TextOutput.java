package se.spegla.report;

import java.io.PrintWriter;
import se.spegla.report.Report.Block;
import se.spegla.report.Report.Entries;
import se.spegla.report.Report.Entry;
import se.spegla.report.Report.Judgement;
import se.spegla.report.Report.Picture;
import se.spegla.report.Report.Section;
import se.spegla.report.Report.Sentence;
import se.spegla.report.Table.Cell;

/** A report as lines of text: what belongs under a heading is indented, and a section begins after an empty line. */
public record TextOutput(Words words, PrintWriter out) {
    private static final String INDENT = "  ";

    public void write(Report report) {
        line(0, report.title());
        line(0, report.lead());
        report.cautions().forEach(caution -> line(0, caution));
        for (var section : report.sections()) {
            out.println();
            write(0, section);
        }
    }

    private void write(int depth, Block block) {
        if (block instanceof Section section) {
            line(depth, section.title());
            section.blocks().forEach(inner -> write(depth + 1, inner));
        } else if (block instanceof Sentence sentence) {
            line(depth, sentence.text());
        } else if (block instanceof Judgement judgement) {
            line(depth, judgement.word());
            line(depth, judgement.text());
        } else if (block instanceof Entries entries) {
            entries.entries().forEach(entry -> line(depth, text(entry)));
        } else if (block instanceof Table table) {
            line(depth, table.caption());
            table.parts().forEach(part -> write(depth + 1, part));
        } else if (block instanceof Picture picture) {
            line(depth, picture.told());
        }
    }

    private void write(int depth, Table.Part part) {
        line(depth, part.title());
        part.notes().forEach(note -> line(depth, note));
        part.rows()
                .forEach(row -> line(
                        depth, String.join(INDENT, row.stream().map(Cell::text).toList())));
    }

    private String text(Entry entry) {
        return entry.figures().isEmpty()
                ? entry.text()
                : entry.word().isEmpty()
                        ? words.get("compare.score", words.get("compare.quoted", entry.text()), entry.figures())
                        : words.get("compare.statement", entry.word(), entry.text(), entry.figures());
    }

    private void line(int depth, String text) {
        if (!text.isEmpty()) {
            out.println(INDENT.repeat(depth) + text);
        }
    }
}
