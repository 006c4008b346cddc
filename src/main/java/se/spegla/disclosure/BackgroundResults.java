package se.spegla.disclosure;

import java.util.List;
import se.spegla.disclosure.policy.Published;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Variable;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.response.Responses;

/** What may be known of who answered in closed rounds. Released when it is asked for the first time, and then the same. */
public final class BackgroundResults {
    private final Rounds rounds;
    private final Responses responses;
    private final Backgrounds backgrounds;

    public BackgroundResults(Rounds rounds, Responses responses, Backgrounds backgrounds) {
        this.rounds = rounds;
        this.responses = responses;
        this.backgrounds = backgrounds;
    }

    /**
     * Whether a reader of so many units, or of all, may see them. Whoever knows the staff of several units could take these off at once,
     * and no rule looks at what is left of all units then.
     */
    public static boolean mayBeToldTo(boolean all, int units) {
        return all || units == 1;
    }

    /** One for each background item, in the order of the instrument; none where the round is not closed. */
    public List<ReleasedBackground> of(Round round) {
        if (!rounds.find(round.id()).filter(Round::hasResults).isPresent()) {
            return List.of();
        }
        var instrument = rounds.instrumentOf(round.id()).orElseThrow();
        return instrument.background().stream()
                .map(item -> released(round, instrument, item))
                .toList();
    }

    private ReleasedBackground released(Round round, Instrument instrument, Variable item) {
        var content = backgrounds
                .find(round.id(), item.id())
                .orElseGet(() ->
                        backgrounds.publish(round.id(), item.id(), StoredForm.text(make(round, instrument, item))));
        return StoredForm.read(content, ReleasedBackground.class);
    }

    private ReleasedBackground make(Round round, Instrument instrument, Variable item) {
        var threshold = rounds.findSeries(round.series()).orElseThrow().threshold();
        var sheets = rounds.participations(round.id()).stream()
                .map(part -> responses.of(round.id(), part.unit()))
                .toList();
        return new BackgroundGate(new Published(threshold))
                .release(item.id(), instrument.variables().indexOf(item), sheets);
    }
}
