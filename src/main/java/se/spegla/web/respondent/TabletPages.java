package se.spegla.web.respondent;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import se.spegla.instrument.CommentField;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.WordingKind;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.response.AnswerSheet.Problem;
import se.spegla.response.SealKeys;
import se.spegla.response.SubmitSheet.Why;
import se.spegla.web.Dates;
import se.spegla.web.Messages;
import se.spegla.web.Pages;
import se.spegla.web.Prepared;
import se.spegla.web.respondent.ShownItem.Filled;

/**
 * The respondent's pages. Those that are the same for everyone in a unit, round and language are made once and kept;
 * those that hold somebody's answers are made for that one request and kept nowhere.
 */
final class TabletPages {
    /** Pages that only say something: their texts stand under {@code tablet.NAME} in the messages. */
    enum Told {
        PLANNED,
        CLOSING,
        CLOSED,
        LATE,
        EMPTY,
        THANKS,
        MINE;

        /** What is said where no form is handed out. */
        static Told whileClosed(Round round) {
            return switch (round.phase()) {
                case DRAFT, PLANNED -> PLANNED;
                case OPEN, CLOSING -> CLOSING;
                case CLOSED -> CLOSED;
            };
        }
    }

    /** What stands above the field for a code. */
    enum Front {
        START,
        WRONG,
        BUSY
    }

    /**
     * What stands at the top of each page.
     *
     * @param unit "" where it is about none
     * @param organisation "" before the server is set up
     * @param languages in which the page is to be had
     */
    record Head(String unit, String organisation, List<Messages> languages) {
        /** Of a page that is about no unit. */
        static Head of(String organisation) {
            return new Head(
                    "",
                    organisation,
                    Messages.RESPONDENTS.stream().map(Messages::in).toList());
        }

        private static Head of(Visit visit, Instrument instrument) {
            return new Head(
                    visit.place().part().unitName(), visit.organisation().name(), Messages.offered(instrument));
        }
    }

    /** @param typed the code that was typed in vain */
    record FrontPage(Head head, Front front, String typed, String device) {}

    record ToldPage(Head head, Visit visit, Told told, String device) {
        public String key() {
            return "tablet." + told.name().toLowerCase(Locale.ROOT);
        }

        /** Where what waits on the device for this place is told of, once the round is about to close; "" elsewhere. */
        public String waiting() {
            return told == Told.CLOSING ? Envelope.place(visit) : "";
        }

        public String starts() {
            return Dates.date(visit.round().startsOn(), visit.language());
        }
    }

    record FaultyPage(Head head, List<String> problems) {}

    record PairPage(Head head, Extras extras, List<ShownItem> items) {}

    record SummaryPage(
            Head head,
            Visit visit,
            Instrument instrument,
            Why why,
            String sheet,
            Extras extras,
            List<ShownItem> items) {
        public String key() {
            return "tablet.summary." + why.name().toLowerCase(Locale.ROOT);
        }

        public boolean changeable() {
            return why == Why.CHECK;
        }

        public boolean asksForCard() {
            return why == Why.CARD;
        }

        public Map<String, String> carried() {
            return asksForCard() ? extras.carriedWithoutCard() : extras.carried();
        }

        public boolean licensed() {
            return instrument.wordingKind() == WordingKind.LICENSED;
        }

        public boolean hasPair() {
            return extras.pairAnswers().isPresent();
        }

        public boolean incomplete() {
            return items.stream().anyMatch(item -> item.words() == null && item.chosen() == null);
        }
    }

    /** @param envelope null where the page is for one who has no script */
    record FormPage(
            Head head,
            Visit visit,
            Instrument instrument,
            Extras extras,
            List<ShownItem> items,
            Envelope envelope,
            String device) {
        public boolean scripted() {
            return envelope != null;
        }

        public Phrase title() {
            return Phrase.of(instrument.title(), visit.language());
        }

        public Phrase about() {
            return Phrase.of(instrument.about(), visit.language());
        }

        public Phrase rights() {
            return Phrase.of(instrument.rights(), visit.language());
        }

        public boolean licensed() {
            return instrument.wordingKind() == WordingKind.LICENSED;
        }

        public boolean untranslated() {
            return items.stream().noneMatch(ShownItem::translated);
        }

        public Series.Rules rules() {
            return visit.place().series().rules();
        }

        public String until() {
            return rules().answersUntil()
                    .map(day -> Dates.date(day, visit.language()))
                    .orElse("");
        }

        public int longest() {
            return CommentField.LONGEST;
        }
    }

    private record Key(Enum<?> page, Object about) {}

    private record Public(Organisation organisation, String language) {}

    private enum Form {
        FORM
    }

    private static final Extras NOTHING = Extras.takeFrom(new HashMap<>());
    private static final int MOST_KEPT = 1_000;
    private static final int MOST_PROBLEMS = 20;
    private static final int LONGEST_CODE = 40; // as the field takes it

    private final Pages pages;
    private final Rounds rounds;
    private final SealKeys seals;
    private final String device;
    private final Bounded<Key, Prepared> kept = new Bounded<>(MOST_KEPT);

    TabletPages(Pages pages, Rounds rounds, SealKeys seals, DeviceSettings device) {
        this.pages = pages;
        this.rounds = rounds;
        this.seals = seals;
        this.device = device.json();
    }

    /** The page that asks for the unit code, with what was {@code typed} in vain; null for nothing. */
    Prepared front(Front front, Organisation organisation, String language, String typed) {
        var shown = typed == null || typed.length() > LONGEST_CODE ? "" : typed;
        Supplier<String> page = () ->
                pages.text(language, "tablet/front", new FrontPage(Head.of(organisation.name()), front, shown, device));
        return shown.isEmpty()
                ? keep(new Key(front, new Public(organisation, language)), page)
                : Prepared.html(page.get());
    }

    /** The questionnaire, not yet filled in. */
    Prepared form(Visit visit) {
        return keep(new Key(Form.FORM, visit), () -> form(visit, NOTHING, Filled.NOT_YET, true));
    }

    /** A page without answers. */
    Prepared told(Told told, Visit visit) {
        return keep(
                new Key(told, visit),
                () -> pages.text(
                        visit.language(),
                        "tablet/told",
                        new ToldPage(Head.of(visit, instrument(visit)), visit, told, device)));
    }

    /** The questionnaire with these answers, to be changed. */
    String filled(Visit visit, Extras extras, Filled filled) {
        return form(visit, extras, filled, false);
    }

    /** The three questions that link two rounds, with what was typed to them. */
    String pair(Visit visit, Posted posted, Filled filled) {
        var instrument = instrument(visit);
        return pages.text(
                visit.language(),
                "tablet/pair",
                new PairPage(
                        Head.of(visit, instrument),
                        posted.extras(),
                        ShownItem.all(instrument, filled, visit.language())));
    }

    /**
     * All answers with a button that sends them.
     *
     * @param why the texts stand under {@code tablet.summary.NAME} in the messages
     * @param sheet the id under which they are sent; "" where they are to be checked first
     */
    String summary(Visit visit, Why why, String sheet, Extras extras, Filled filled) {
        var instrument = instrument(visit);
        return pages.text(
                visit.language(),
                "tablet/summary",
                new SummaryPage(
                        Head.of(visit, instrument),
                        visit,
                        instrument,
                        why,
                        sheet,
                        extras,
                        ShownItem.all(instrument, filled, visit.language())));
    }

    /** Names what cannot be stored. */
    String faulty(Visit visit, List<Problem> problems) {
        var messages = Messages.in(visit.language());
        var told = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> messages.get("tablet.faulty." + problem.fault().name(), problem.item()))
                .toList();
        return pages.text(visit.language(), "tablet/faulty", new FaultyPage(Head.of(visit, instrument(visit)), told));
    }

    private Prepared keep(Key key, Supplier<String> page) {
        // The elements that stand in lines of their own are blocks: between them no line is needed, and it costs who
        // has a slow one.
        return kept.get(key, k -> Prepared.html(page.get().replace(">\n<", "><")));
    }

    private String form(Visit visit, Extras extras, Filled filled, boolean scripted) {
        var instrument = instrument(visit);
        return pages.text(
                visit.language(),
                "tablet/form",
                new FormPage(
                        Head.of(visit, instrument),
                        visit,
                        instrument,
                        extras,
                        ShownItem.all(instrument, filled, visit.language()),
                        scripted ? Envelope.of(visit, seals.of(visit.round().id())) : null,
                        device));
    }

    private Instrument instrument(Visit visit) {
        return rounds.instrumentOf(visit.round().id()).orElseThrow();
    }
}
