package se.spegla.web.setup.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Area;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.report.paper.QrCode;
import se.spegla.testing.PageStates;
import se.spegla.testing.Town;
import se.spegla.web.Messages;
import se.spegla.web.respondent.Phrase;
import se.spegla.web.respondent.ShownItem.Filled;

class PaperStatesTest extends PageStates {
    private static final Instrument P_CAT = Town.instrument("p-cat");
    private static final Round ROUND = new Round(
            new Round.Id("r1"),
            new Series.Id("s1"),
            "Våren",
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 3, 31),
            Duration.ZERO,
            Round.Phase.OPEN,
            Optional.empty());
    private static final Participation EKEN = new Participation(
            ROUND.id(),
            new Unit.Id("eken"),
            "Eken",
            UnitType.HOME_CARE,
            new Area.Id("north"),
            "Norra",
            OptionalInt.of(20),
            false);

    @Override
    protected String folder() {
        return "paper";
    }

    @Override
    protected Stream<State> states() {
        var one = new PosterRoutes.Poster("Eken", "KLM-234", "https://spegla.se/s/KLM234", "spegla.se/s/KLM234");
        var wide = new PosterRoutes.Poster(
                "Ett långt namn ".repeat(6), "KLM-235", "https://spegla.se/s/KLM235", "spegla.se/s/KLM235");
        return Stream.concat(
                entered(),
                Stream.of(true, false)
                        .flatMap(cards -> Stream.of(
                                new State("paper/poster", "one, cards " + cards, poster(cards, "", List.of(one))),
                                new State(
                                        "paper/poster",
                                        "several, cards " + cards,
                                        poster(cards, "English, suomi", List.of(one, wide))),
                                new State("paper/form", "one, cards " + cards, form(cards, P_CAT, "sv", "Eken")),
                                new State(
                                        "paper/form",
                                        "several, cards " + cards,
                                        form(cards, P_CAT, "en", "Eken", "Asken")),
                                new State(
                                        "paper/form", "untranslated, cards " + cards, form(cards, P_CAT, "so", "Eken")),
                                new State("paper/cards", "none, cards " + cards, cutOut(cards, 0)),
                                new State("paper/cards", "several sheets, cards " + cards, cutOut(cards, 2)))));
    }

    private Stream<State> entered() {
        var faults = Stream.of("empty", "long", "card", "other", "again")
                .map(fault -> new State("paper/entry", fault, sheet(true, 3, fault)));
        return Stream.concat(
                faults,
                Stream.of(
                        new State("paper/units", "none", new EntryPage.Piles(ROUND, "Serien", List.of())),
                        new State("paper/units", "one", new EntryPage.Piles(ROUND, "Serien", List.of(EKEN))),
                        new State("paper/entry", "the first of a pile", sheet(false, 0, "")),
                        new State("paper/entry", "the next", sheet(true, 1, ""))));
    }

    private static EntryPage.Sheet sheet(boolean cards, int pile, String fault) {
        var first = P_CAT.variables().get(0);
        var filled = new Filled(
                fault.isEmpty() ? Map.of() : Map.of(first.id(), first.scale().max()), Map.of(), Set.of());
        return new EntryPage.Sheet(
                ROUND,
                "Serien",
                EKEN,
                NumberedItem.all(P_CAT, filled, "sv"),
                cards,
                "",
                "sheet",
                pile,
                pile > 0,
                fault);
    }

    private static PosterRoutes.Page poster(boolean cards, String others, List<PosterRoutes.Poster> posters) {
        return new PosterRoutes.Page(facts(cards), others, 15, cards, 5, "spegla.se", posters);
    }

    private static FormRoutes.Page form(boolean cards, Instrument instrument, String language, String... units) {
        return new FormRoutes.Page(
                facts(cards),
                Messages.offered(instrument),
                Phrase.of(instrument.title(), language),
                Phrase.of(instrument.about(), language),
                Phrase.of(instrument.rights(), language),
                instrument.wording(),
                NumberedItem.all(instrument, Filled.NOT_YET, language),
                Stream.of(units)
                        .map(unit -> new FormRoutes.PaperForm(unit, "KLM-234", QrCode.of("https://spegla.se/s/KLM234")))
                        .toList());
    }

    private static CutOutRoutes.Page cutOut(boolean contact, int sheets) {
        var card = new CutOutRoutes.Card("ABCD-EFGH", "https://spegla.se/s/ABCDEFGH");
        return new CutOutRoutes.Page(
                facts(contact),
                "spegla.se",
                new CutOutRoutes.Bundle("Eken", 2 * sheets, Collections.nCopies(sheets, List.of(card, card))));
    }

    private static RoundFacts facts(boolean cards) {
        return new RoundFacts(
                "Granby", cards ? "Pia, 070-1" : "", "Serien", "Våren", "1 mars 2026", "31 mars 2026", 5, cards);
    }

    @Test
    void only_after_a_sheet_of_the_pile_it_says_how_many_are_entered() {
        assertThat(rendered(new State("paper/entry", "", sheet(false, 0, "")), "sv")
                        .select("[role=status]:not([hidden])"))
                .isEmpty();
        assertThat(rendered(new State("paper/entry", "", sheet(false, 1, "")), "sv")
                        .select("[role=status]:not([hidden])")
                        .text())
                .startsWith("1 blad införda");
    }

    @Test
    void a_sheet_shows_again_what_was_typed_and_says_what_is_wrong() {
        var page = rendered(new State("paper/entry", "", sheet(true, 3, "card")), "sv");

        assertThat(page.select("fieldset").first().select("input[checked]").attr("data-digits"))
                .isNotEmpty();
        assertThat(page.select("fieldset").last().select("input[checked]").attr("value"))
                .isEmpty();
        assertThat(page.getElementById(page.getElementById("card").attr("aria-describedby"))
                        .text())
                .isNotEmpty();
    }
}
