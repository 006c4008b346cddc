package se.spegla.web.setup.paper;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.spegla.instrument.CommentField;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.web.Pages;
import se.spegla.web.respondent.ShownItem.Filled;
import se.spegla.web.setup.RoundLookup;

/** The pages on which sheets of paper are entered. */
final class EntryPage {
    /** Why a sheet was not stored: the texts stand under {@code entry.fault.NAME}. */
    enum Fault {
        /** Nothing is wrong. */
        NONE,
        /** Nothing is filled in. */
        EMPTY,
        /** A comment is longer than there is room for. */
        LONG,
        /** The card's code is missing, used, or another unit's. */
        CARD,
        /** Another sheet has been stored from this page, as when one goes back in the browser. */
        OTHER,
        /** The disk did not answer. */
        AGAIN;

        private boolean isFault() {
            return this != NONE;
        }
    }

    /** The units of which there may be a pile. */
    public record Piles(Round round, String series, List<Participation> units) {}

    /**
     * One sheet.
     *
     * @param cards whether a card's code comes with it
     * @param sheet its id
     * @param fault the name of what is wrong; "" where nothing is
     */
    public record Sheet(
            Round round,
            String series,
            Participation part,
            List<NumberedItem> items,
            boolean cards,
            String card,
            String sheet,
            int pile,
            boolean twice,
            String fault) {
        public int longest() {
            return CommentField.LONGEST;
        }
    }

    private static final int UNPROCESSABLE = 422;
    private static final int OK = 200;

    private final Pages pages;
    private final RoundLookup lookup;
    private final Rounds rounds;

    EntryPage(Pages pages, RoundLookup lookup, Rounds rounds) {
        this.pages = pages;
        this.lookup = lookup;
        this.rounds = rounds;
    }

    /** Asks for the unit of the pile. */
    void units(Context ctx, Round round, List<Participation> parts) {
        pages.show(ctx, "paper/units", new Piles(round, lookup.seriesOf(round).name(), parts));
    }

    /** The form of one sheet. */
    void show(Context ctx, Round round, Participation part, EnteredSheet entered, Fault fault) {
        var series = lookup.seriesOf(round);
        var instrument = rounds.instrumentOf(round.id()).orElseThrow();
        pages.show(
                ctx.status(fault.isFault() ? UNPROCESSABLE : OK),
                "paper/entry",
                new Sheet(
                        round,
                        series.name(),
                        part,
                        NumberedItem.all(instrument, filled(entered, instrument), Pages.language(ctx)),
                        series.takesCards(),
                        entered.card(),
                        entered.sheet().value(),
                        entered.pile(),
                        entered.twice(),
                        fault.isFault() ? fault.name().toLowerCase(Locale.ROOT) : ""));
    }

    /** What has been typed so far, of a sheet whose every field is an option, a comment or empty. */
    private static Filled filled(EnteredSheet entered, Instrument instrument) {
        var answers = new HashMap<String, Integer>();
        var comments = new HashMap<String, String>();
        entered.answers().fields().forEach((field, typed) -> {
            if (instrument.comment(field).isPresent()) {
                comments.put(field, typed);
            } else if (!typed.isEmpty()) {
                answers.put(field, Integer.valueOf(typed));
            }
        });
        return new Filled(answers, comments, Set.of());
    }
}
