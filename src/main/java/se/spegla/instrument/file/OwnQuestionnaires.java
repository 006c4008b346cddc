package se.spegla.instrument.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.spegla.fault.Fault;
import se.spegla.instrument.Instrument;

/**
 * What an organisation's own folder holds.
 *
 * @param instruments of the files without faults, by the files' names
 * @param faults of the other files
 */
record OwnQuestionnaires(List<Instrument> instruments, List<Fault> faults) {
    static OwnQuestionnaires none() {
        return new OwnQuestionnaires(List.of(), List.of());
    }

    static OwnQuestionnaires in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return none();
        }
        try (var files = Files.list(folder)) {
            return read(
                    files.filter(OwnQuestionnaires::isQuestionnaire).sorted().toList());
        } catch (IOException e) {
            var fault = new Fault(
                    folder.toString(),
                    0,
                    "the folder cannot be read; check who may read it",
                    "mappen kan inte läsas; kontrollera vem som får läsa den");
            return new OwnQuestionnaires(List.of(), List.of(fault));
        }
    }

    private static boolean isQuestionnaire(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static OwnQuestionnaires read(List<Path> files) {
        var faults = new ArrayList<Fault>();
        var sound = new LinkedHashMap<String, Instrument>();
        for (var file : files) {
            var reading = read(file);
            if (reading instanceof InstrumentReading.Read read) {
                sound.put(file.getFileName().toString(), read.instrument());
            } else if (reading instanceof InstrumentReading.Faulty faulty) {
                faults.addAll(faulty.faults());
            }
        }
        return new OwnQuestionnaires(unambiguous(sound, faults), faults);
    }

    /** Reading a pipe would wait for ever. */
    private static InstrumentReading read(Path file) {
        return Files.isRegularFile(file)
                ? InstrumentFile.read(file)
                : new InstrumentReading.Faulty(List.of(new Fault(
                        file.getFileName().toString(),
                        0,
                        "this is no file that can be read; put the questionnaire's file here",
                        "det här är ingen fil som kan läsas; lägg frågeformulärets fil här")));
    }

    private static List<Instrument> unambiguous(Map<String, Instrument> byFile, List<Fault> faults) {
        var files = byFile.keySet().stream()
                .collect(Collectors.groupingBy(file -> byFile.get(file).id(), LinkedHashMap::new, Collectors.toList()));
        files.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> same.forEach(
                        file -> faults.add(ambiguous(file, byFile.get(file).id(), same))));
        return byFile.values().stream()
                .filter(instrument -> files.get(instrument.id()).size() == 1)
                .toList();
    }

    private static Fault ambiguous(String file, String id, List<String> files) {
        var names = String.join(", ", files);
        return new Fault(
                file,
                0,
                "the id \"" + id + "\" is used by " + names + "; none of them is used: give each an id of its own",
                "id ”" + id + "” finns i " + names + "; ingen av dem används: ge var och en ett eget id");
    }
}
