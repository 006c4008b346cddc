package se.spegla.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.spegla.csv.SameName;
import se.spegla.disclosure.RawFileComparison;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.fault.FaultList;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.file.InstrumentFile;
import se.spegla.instrument.file.InstrumentReading;
import se.spegla.report.NamedFigures;
import se.spegla.report.TextOutput;
import se.spegla.web.Messages;

/**
 * {@code spegla compare}. All faults of the input are listed on standard error; then nothing stands on standard
 * output.
 */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compares two rounds in a CSV file of answers: header unit,round,pair,<item id>...")
public final class CompareCommand implements Callable<Integer> {
    private static final int BAD_INPUT = 2;
    private static final int LEAST_THRESHOLD = 2;

    /** How the result is written. */
    enum Format {
        text,
        json,
        csv
    }

    /** In which language. */
    enum Language {
        sv,
        en
    }

    @Option(names = "--questionnaire", required = true, paramLabel = "FILE", description = "The questionnaire (YAML).")
    private Path questionnaire;

    @Option(names = "--baseline", required = true, paramLabel = "NAME", description = "The first round.")
    private String baseline;

    @Option(names = "--follow-up", required = true, paramLabel = "NAME", description = "The second round.")
    private String followUp;

    @Option(names = "--headcounts", paramLabel = "FILE", description = "CSV with header unit,round,headcount.")
    private Path headcounts;

    @Option(
            names = "--threshold",
            paramLabel = "N",
            defaultValue = "5",
            description = "No figure for fewer scores than this; at least 2 (default: ${DEFAULT-VALUE}).")
    private int threshold;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "sv",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Option(names = "--ignore-extra", description = "Ignore columns that are no items.")
    private boolean ignoreExtra;

    @Parameters(paramLabel = "ANSWERS.csv", description = "The answers, one line a sheet.")
    private Path answers;

    @Spec
    private CommandSpec spec;

    private final FaultList faults = new FaultList();
    private final FaultList notes = new FaultList();

    @Override
    public Integer call() {
        requireSensible();
        var instrument = instrument();
        var result = instrument.flatMap(this::compare);
        if (result.isEmpty()) {
            tell(faults);
            tell(notes);
            return BAD_INPUT;
        }
        tell(notes);
        tellRecoded(instrument.orElseThrow(), result.get());
        write(instrument.orElseThrow(), result.get(), spec.commandLine().getOut());
        return 0;
    }

    private void tellRecoded(Instrument instrument, ReleasedComparison result) {
        var err = spec.commandLine().getErr();
        Recoded.in(result, instrument)
                .forEach(sign -> err.println(sign.text(instrument, Messages.in(language.name()))));
        err.flush();
    }

    private void tell(FaultList list) {
        var err = spec.commandLine().getErr();
        list.told().forEach(fault -> err.println(fault.toString(language.name())));
        err.flush();
    }

    private void requireSensible() {
        if (threshold < LEAST_THRESHOLD) {
            throw new ParameterException(
                    spec.commandLine(), "--threshold is " + threshold + "; the least is " + LEAST_THRESHOLD);
        }
        if (SameName.key(baseline).equals(SameName.key(followUp))) {
            throw new ParameterException(
                    spec.commandLine(), "--baseline and --follow-up both are \"" + baseline + "\"; name two rounds");
        }
    }

    private Optional<Instrument> instrument() {
        var reading = InstrumentFile.read(questionnaire);
        if (reading instanceof InstrumentReading.Faulty faulty) {
            faults.addAll(faulty.faults());
            return Optional.empty();
        }
        return Optional.of(((InstrumentReading.Read) reading).instrument());
    }

    private Optional<ReleasedComparison> compare(Instrument instrument) {
        var comparison = new RawFileComparison(instrument, threshold);
        var units = new ShownNames();
        var rounds = new ShownNames();
        var compared = List.of(rounds.of(baseline), rounds.of(followUp));
        CsvFile.read(answers, faults, notes).ifPresent(table -> {
            var file = new AnswersFile(instrument, table, ignoreExtra, units, rounds, faults);
            file.readInto(comparison);
            compared.forEach(file::requireRound);
            file.tellGarbled(notes);
            file.tellOthers(compared, notes);
        });
        Optional.ofNullable(headcounts)
                .flatMap(file -> CsvFile.read(file, faults, notes))
                .ifPresent(table -> new HeadcountsFile(table, faults).readInto(comparison, units, rounds, notes));
        return faults.isEmpty() ? Optional.of(comparison.compare(compared.get(0), compared.get(1))) : Optional.empty();
    }

    private void write(Instrument instrument, ReleasedComparison result, PrintWriter out) {
        var messages = Messages.in(language.name());
        var figures = new NamedFigures(why -> messages.get(why.messageKey()));
        try {
            switch (format) {
                case text -> new TextOutput(messages, out).write(ComparedReport.of(result, instrument, messages));
                case json -> new JsonOutput(instrument, figures, messages).write(result, out);
                case csv -> CsvOutput.write(result, figures, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
    }
}
