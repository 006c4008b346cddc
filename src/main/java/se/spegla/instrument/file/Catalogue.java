package se.spegla.instrument.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.fault.Fault;
import se.spegla.instrument.Instrument;

/**
 * The instruments that may be used: those shipped with the program and the organisation's own, as they were when the
 * catalogue was loaded. To see a changed folder, load again.
 *
 * <p>An own instrument takes the place of a shipped one with the same id. Two own files with the same id are both
 * refused, for nobody can say which is meant. Where own files are faulty or refused, the shipped instrument with that id
 * stays in use.
 */
public final class Catalogue {
    /** Read once: a new catalogue is loaded whenever the folder may have changed, and these never do. */
    private static final class Shipped {
        private static final List<Instrument> ALL = Stream.of("p-cat.yaml", "m-p-cat.yaml", "staff-knowledge.yaml")
                .map(Catalogue::shipped)
                .toList();
    }

    private final Map<String, Instrument> byId;
    private final Set<String> shipped;
    private final Set<String> own;
    private final List<Fault> faults;

    private Catalogue(Map<String, Instrument> byId, Set<String> shipped, Set<String> own, List<Fault> faults) {
        this.byId = byId;
        this.shipped = shipped;
        this.own = Set.copyOf(own);
        this.faults = List.copyOf(faults);
    }

    /**
     * The shipped instruments, and those of all {@code .yaml} and {@code .yml} files of the organisation's folder.
     *
     * @param own the organisation's folder; one that does not exist holds no files
     */
    public static Catalogue load(Optional<Path> own) {
        var byId = new LinkedHashMap<String, Instrument>();
        Shipped.ALL.forEach(instrument -> add(byId, instrument));
        var folder = own.map(OwnQuestionnaires::in).orElseGet(OwnQuestionnaires::none);
        var shipped = Set.copyOf(byId.keySet());
        var ownIds = folder.instruments().stream().map(Instrument::id).collect(Collectors.toCollection(TreeSet::new));
        folder.instruments().forEach(instrument -> add(byId, instrument));
        return new Catalogue(byId, shipped, ownIds, folder.faults());
    }

    private static void add(Map<String, Instrument> byId, Instrument instrument) {
        byId.put(instrument.id(), instrument);
    }

    private static Instrument shipped(String name) {
        try (var in = Catalogue.class.getResourceAsStream("/questionnaires/" + name)) {
            if (InstrumentFile.read(name, in.readAllBytes()) instanceof InstrumentReading.Read read) {
                return read.instrument();
            }
            throw new IllegalStateException("the shipped questionnaire " + name + " has faults");
        } catch (IOException e) {
            throw new IllegalStateException("the shipped questionnaire " + name + " cannot be read", e);
        }
    }

    /** All that may be used, the shipped ones first. */
    public Collection<Instrument> instruments() {
        return List.copyOf(byId.values());
    }

    public Optional<Instrument> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The ids of shipped instruments that an own one has taken the place of. */
    public Set<String> replaced() {
        return own.stream().filter(shipped::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this instrument comes from the organisation's own folder. */
    public boolean isOwn(String id) {
        return own.contains(id);
    }

    /** What keeps own files from use, file by file. */
    public List<Fault> faults() {
        return faults;
    }
}
