package se.spegla.comparison;

import java.util.List;
import java.util.Optional;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Score;
import se.spegla.instrument.Variable;
import se.spegla.scoring.Block;
import se.spegla.scoring.ScoredSheet;
import se.spegla.scoring.Scorer;

/** The scored sheets of one unit in one round. Scores and items are named by their place in the round's instrument. */
public final class ScoredRound {
    private final Instrument instrument;
    private final Scorer scorer;
    private final RoundSheets round;
    private final List<ScoredSheet> sheets;
    private final List<String> scores;
    private final List<String> items;
    private volatile List<Base> bases;

    /** @param scorer of the same instrument */
    public ScoredRound(Instrument instrument, Scorer scorer, RoundSheets round) {
        this.instrument = instrument;
        this.scorer = scorer;
        this.round = round;
        this.scores = instrument.scores().stream().map(Score::id).toList();
        this.items = instrument.variables().stream().map(Variable::id).toList();
        this.sheets = round.sheets().stream()
                .map(sheet -> scorer.score(sheet.response()))
                .toList();
    }

    /** How many sheets there are. */
    public int size() {
        return sheets.size();
    }

    public Instrument instrument() {
        return instrument;
    }

    public Scorer scorer() {
        return scorer;
    }

    public ScoredSheet sheet(int index) {
        return sheets.get(index);
    }

    /** The code by which the person's sheets of other rounds find this one. */
    public Optional<String> pair(int sheet) {
        return round.sheets().get(sheet).pair();
    }

    /** The sheets as they were given. */
    public RoundSheets given() {
        return round;
    }

    /** Whom figures are about, block by block. */
    public List<Base> bases() {
        var known = bases;
        if (known == null) { // a file's figures need none; who comes at the same time makes the same
            known = Block.of(instrument).stream()
                    .map(block -> new Base(block, this))
                    .toList();
            bases = known;
        }
        return known;
    }

    public Base baseOfScore(int score) {
        return bases().stream()
                .filter(base -> base.block().scores().contains(score))
                .findFirst()
                .orElseThrow();
    }

    /** @param item not a background item */
    public Base baseOfItem(int item) {
        return bases().stream()
                .filter(base -> base.block().items().contains(item))
                .findFirst()
                .orElseThrow();
    }

    /** The score's place. */
    public int score(String id) {
        return place(scores, id);
    }

    /** The item's place. */
    public int item(String id) {
        return place(items, id);
    }

    private static int place(List<String> ids, String id) {
        int place = ids.indexOf(id);
        if (place < 0) {
            throw new IllegalArgumentException("the instrument has no score or item " + id + "; it has " + ids);
        }
        return place;
    }
}
