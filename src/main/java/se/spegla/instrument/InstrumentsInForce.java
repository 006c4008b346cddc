package se.spegla.instrument;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.spegla.act.Actor;
import se.spegla.act.Event;
import se.spegla.act.Events;
import se.spegla.act.Store;

/**
 * The instruments in the words that a round opened now would copy: the licensed ones where the organisation has put them
 * in.
 */
public final class InstrumentsInForce {
    private final Store store;
    private final Supplier<Collection<Instrument>> catalogue;
    private final LicensedTexts licensed;
    private final Events events;

    /** @param catalogue gives the instruments as their files have them; asked for each time, and not before they are needed */
    public InstrumentsInForce(
            Store store, Supplier<Collection<Instrument>> catalogue, LicensedTexts licensed, Events events) {
        this.store = store;
        this.catalogue = catalogue;
        this.licensed = licensed;
        this.events = events;
    }

    public List<Instrument> all() {
        return catalogue.get().stream().map(this::inForce).toList();
    }

    /** Empty where no faultless file has this id. */
    public Optional<Instrument> find(String id) {
        return asFiled(id).map(this::inForce);
    }

    /** The title of the instrument with this id; the id where its file is gone. */
    public String title(String id, String language) {
        return find(id).map(instrument -> instrument.title().in(language)).orElse(id);
    }

    /** The instrument as its file has it, whatever wording is in force. */
    public Optional<Instrument> asFiled(String id) {
        return catalogue.get().stream()
                .filter(instrument -> instrument.id().equals(id))
                .findFirst();
    }

    /**
     * Puts the licensed wording in force, for rounds that are opened from now on.
     *
     * @param texts by id, one for each item and comment: a wording that is licensed in part only would be neither
     * @throws IllegalArgumentException where an item is missing or unknown, or where the wording is the instrument's own
     */
    public void putInForce(Actor actor, Instrument instrument, Map<String, Text> texts) {
        if (instrument.wordingKind() == WordingKind.OWN || !isWhole(instrument, texts)) {
            throw new IllegalArgumentException("a licensed wording has a text for each item, and is for an instrument "
                    + "whose file has a working wording; " + instrument.id() + " got texts for " + texts.keySet());
        }
        save(actor, instrument, texts, "wording-changed");
    }

    /** Brings the wording of the file back, where another one is in force. */
    public void bringBack(Actor actor, Instrument instrument) {
        store.run(() -> {
            if (!licensed.of(instrument.id(), instrument.version()).isEmpty()) {
                save(actor, instrument, Map.of(), "wording-removed");
            }
        });
    }

    private void save(Actor actor, Instrument instrument, Map<String, Text> texts, String action) {
        store.run(() -> {
            licensed.save(instrument.id(), instrument.version(), texts);
            events.happened(actor, Event.of(action, instrument.title().in(Text.REQUIRED)));
        });
    }

    private Instrument inForce(Instrument asFiled) {
        var texts = licensed.of(asFiled.id(), asFiled.version());
        // A file that was changed without counting up its version may have other items: its licensed texts no longer
        // fit.
        return isWhole(asFiled, texts) ? asFiled.withLicensedTexts(texts) : asFiled;
    }

    private static boolean isWhole(Instrument instrument, Map<String, Text> texts) {
        return texts.keySet().equals(instrument.texts().keySet());
    }
}
