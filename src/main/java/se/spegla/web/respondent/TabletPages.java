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
        PLANNED, CLOSING, CLOSED, LATE, EMPTY, THANKS, MINE;

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
    enum Front { START, WRONG, BUSY }

    private record Key(Enum<?> page, Object about) {}

    private record Public(Organisation organisation, String language) {}

    private enum Form { FORM }

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
        var model = Map.of(
                "organisation", organisation.name(), "unit", "", "front", front.name(), "typed", shown, "device", device);
        Supplier<String> page = () -> pages.text(language, "tablet/front", model);
        return shown.isEmpty() ? keep(new Key(front, new Public(organisation, language)), page) : Prepared.html(page.get());
    }

    /** The questionnaire, not yet filled in. */
    Prepared form(Visit visit) {
        return keep(new Key(Form.FORM, visit), () -> form(visit, NOTHING, Filled.NOT_YET, true));
    }

    /** A page without answers. */
    Prepared told(Told told, Visit visit) {
        return keep(new Key(told, visit), () -> pages.text(visit.language(), "tablet/told", toldModel(told, visit)));
    }

    /** The questionnaire with these answers, to be changed. */
    String filled(Visit visit, Extras extras, Filled filled) {
        return form(visit, extras, filled, false);
    }

    /** The three questions that link two rounds, with what was typed to them. */
    String pair(Visit visit, Posted posted, Filled filled) {
        var model = questionnaire(visit, filled);
        model.put("extras", posted.extras().carriedCard());
        model.put("pair", posted.extras().typed());
        model.put("faulty", posted.extras().isIncomplete());
        return pages.text(visit.language(), "tablet/pair", model);
    }

    /**
     * All answers with a button that sends them.
     *
     * @param why the texts stand under {@code tablet.summary.NAME} in the messages
     * @param sheet the id under which they are sent; "" where they are to be checked first
     */
    String summary(Visit visit, Why why, String sheet, Extras extras, Filled filled) {
        var model = questionnaire(visit, filled);
        model.put("key", "tablet.summary." + why.name().toLowerCase(Locale.ROOT));
        model.put("changeable", why == Why.CHECK);
        model.put("other", why == Why.OTHER);
        model.put("asksForCard", why == Why.CARD);
        model.put("extras", why == Why.CARD ? extras.carriedWithoutCard() : extras.carried());
        model.put("hasPair", extras.pairAnswers().isPresent());
        model.put("incomplete", filled.answers().size() < instrument(visit).variables().size());
        model.put("sheet", sheet);
        return pages.text(visit.language(), "tablet/summary", model);
    }

    /** Names what cannot be stored. */
    String faulty(Visit visit, List<Problem> problems) {
        var messages = Messages.in(visit.language());
        var model = common(visit);
        model.put("problems", problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> messages.get("tablet.faulty." + problem.fault().name(), problem.item()))
                .toList());
        return pages.text(visit.language(), "tablet/faulty", model);
    }

    private Prepared keep(Key key, Supplier<String> page) {
        // The elements that stand in lines of their own are blocks: between them no line is needed, and it costs who has a slow one.
        return kept.get(key, k -> Prepared.html(page.get().replace(">\n<", "><")));
    }

    private String form(Visit visit, Extras extras, Filled filled, boolean scripted) {
        var model = questionnaire(visit, filled);
        model.put("extras", extras.carriedWithoutCard());
        model.put("card", extras.card());
        model.put("pair", NOTHING.typed());
        model.put("scripted", scripted);
        if (scripted) {
            model.put("envelope", Envelope.of(visit, seals.of(visit.round().id())));
        }
        return pages.text(visit.language(), "tablet/form", model);
    }

    private Map<String, Object> toldModel(Told told, Visit visit) {
        var model = common(visit);
        model.put("told", told.name());
        model.put("place", told == Told.CLOSING ? Envelope.place(visit) : "");
        model.put("key", "tablet." + told.name().toLowerCase(Locale.ROOT));
        return model;
    }

    private Map<String, Object> questionnaire(Visit visit, Filled filled) {
        var model = common(visit);
        var rules = visit.place().series().rules();
        var instrument = instrument(visit);
        var language = visit.language();
        model.put("title", Phrase.of(instrument.title(), language));
        model.put("about", Phrase.of(instrument.about(), language));
        model.put("rights", Phrase.of(instrument.rights(), language));
        model.put("wording", instrument.wording());
        model.put("licensed", instrument.wording().kind() == WordingKind.LICENSED);
        var items = ShownItem.all(instrument, filled, language);
        model.put("items", items);
        model.put("untranslated", items.stream().noneMatch(ShownItem::translated));
        model.put("minutes", instrument.minutes());
        model.put("longest", CommentField.LONGEST);
        model.put("threshold", rules.threshold());
        model.put("until", rules.answersUntil().map(day -> Dates.date(day, language)).orElse(""));
        return model;
    }

    private Instrument instrument(Visit visit) {
        return rounds.instrumentOf(visit.round().id()).orElseThrow();
    }

    private Map<String, Object> common(Visit visit) {
        var model = new HashMap<String, Object>();
        model.put("languages", Messages.offered(instrument(visit)));
        model.put("device", device);
        model.put("organisation", visit.organisation().name());
        model.put("contact", visit.organisation().contact());
        model.put("takesCards", visit.takesCards());
        model.put("byCard", visit.byCard());
        model.put("linked", visit.linked());
        model.put("unit", visit.place().part().unitName());
        model.put("round", visit.round().name());
        model.put("starts", Dates.date(visit.round().startsOn(), visit.language()));
        model.put("ends", Dates.date(visit.round().endsOn(), visit.language()));
        return model;
    }
}
