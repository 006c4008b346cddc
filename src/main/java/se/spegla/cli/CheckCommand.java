package se.spegla.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.file.InstrumentFile;
import se.spegla.instrument.file.InstrumentReading;

/** {@code spegla check}: whether questionnaire files hold all rules. Exit code 0 when all do, else 2. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks questionnaire files and lists all faults, each with its line and what to do about it.")
public final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Questionnaire files (YAML).")
    private List<Path> files;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        boolean allSound = true;
        for (var file : files) {
            allSound &= check(file);
        }
        return allSound ? 0 : Commands.BAD_INPUT;
    }

    private boolean check(Path file) {
        var reading = InstrumentFile.read(file);
        if (reading instanceof InstrumentReading.Faulty faulty) {
            faulty.faults().forEach(err()::println);
            return false;
        }
        var instrument = ((InstrumentReading.Read) reading).instrument();
        spec.commandLine().getOut().println(file.getFileName() + ": in order: " + summary(instrument));
        return true;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private static String further(Instrument instrument) {
        int background = instrument.background().size();
        int comments = instrument.comments().size();
        return (background == 0 ? "" : " (" + background + " of them background)")
                + (comments == 0 ? "" : ", " + comments + (comments == 1 ? " comment" : " comments"));
    }

    private static String summary(Instrument instrument) {
        var wording = instrument.wording();
        return instrument.questions().size() + " items" + further(instrument) + ", "
                + instrument.scores().size() + " scores, "
                + wording.kind().name().toLowerCase(Locale.ROOT) + " wording " + wording.shortHash();
    }
}
