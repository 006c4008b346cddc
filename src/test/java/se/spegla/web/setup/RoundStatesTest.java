package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.spegla.fault.Fault;
import se.spegla.measurement.Area;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Round.Phase;
import se.spegla.measurement.Round.Refusal;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.setup.OpeningCheck;
import se.spegla.testing.PageStates;
import se.spegla.web.Form;
import se.spegla.web.Messages;

class RoundStatesTest extends PageStates {
    private static final Participation EKEN = part("Eken", OptionalInt.of(4));
    private static final Participation ASKEN = part("Asken", OptionalInt.empty());
    private static final ClockRoutes.Doubt STARTED = new ClockRoutes.Doubt("1 mars 2026 08:00", false, "", "");
    private static final ClockRoutes.Doubt JUMPED =
            new ClockRoutes.Doubt("1 mars 2027 08:00", true, "1 mars 2026 08:00", "1 mars 2027 08:00");
    private static final List<Unprintable> UNPRINTABLE = List.of(new Unprintable("Eken 🌳", "🌳"));
    private static final List<RoundView.Absent> ABSENT = List.of(new RoundView.Absent("Björken", "Ny chef"));

    @Override
    protected String folder() {
        return "setup/rounds";
    }

    @Override
    protected Stream<State> states() {
        return Stream.of(series(), rounds(), planned(), opening(), going(), ended())
                .flatMap(each -> each);
    }

    private Stream<State> series() {
        var row = new SeriesView.Row("r1", "Våren", "open", "Öppen", "1 mars 2026", "31 mars 2026");
        var none = new SeriesView.Card("s1", "Serien", "P-CAT", 1, List.of(), "Gör en mätning.", false);
        var some = new SeriesView.Card("s2", "Den andra", "P-CAT", 2, List.of(row), "Vänta.", false);
        var over = new SeriesView.Card("s3", "Den tredje", "P-CAT", 2, List.of(row), "Avslutad.", true);
        var until = new Series.Rules(5, Series.Entry.CARDS, true, 50, Optional.empty());
        return Stream.of(
                new State("setup/rounds/series-list", "no units yet", list(List.of(), List.of(), false)),
                new State("setup/rounds/series-list", "none yet", list(List.of(), List.of(STARTED), true)),
                new State("setup/rounds/series-list", "some", list(List.of(none, some, over), List.of(JUMPED), true)),
                new State(
                        "setup/rounds/series",
                        "new",
                        new SeriesView.Page(
                                none, Series.Rules.of(5), false, List.of("Eken"), false, "50 %", "", List.of())),
                new State(
                        "setup/rounds/series",
                        "with results",
                        new SeriesView.Page(
                                some,
                                until,
                                true,
                                List.of("Eken", "Asken"),
                                true,
                                "50 %",
                                "1 mars 2030",
                                List.of("Våren – Hösten"))),
                new State(
                        "setup/rounds/series",
                        "ended",
                        new SeriesView.Page(over, until, true, List.of("Eken", "Asken"), true, "50 %", "", List.of())),
                new State("setup/rounds/series-form", "new", form("", false), Form.with(Map.of("entry", "CARDS"))),
                new State(
                        "setup/rounds/series-form",
                        "new, faulty",
                        form("", false),
                        faulty("name", "instrument", "threshold", "least-share", "until", "units")),
                new State("setup/rounds/series-form", "known", form("s1", false), Form.with(Map.of("name", "Serien"))),
                new State(
                        "setup/rounds/series-form", "promised", form("s1", true), Form.with(Map.of("name", "Serien"))));
    }

    private static SeriesRoutes.ListPage list(
            List<SeriesView.Card> series, List<ClockRoutes.Doubt> doubt, boolean hasUnits) {
        var lost = series.isEmpty() ? List.<String>of() : List.of("Den andra");
        return new SeriesRoutes.ListPage(series, doubt, lost, lost, hasUnits);
    }

    private static SeriesRoutes.FormPage form(String id, boolean fixed) {
        var boxes = List.of(
                new UnitBoxes.Box("unit-eken", "Eken", "hemtjänst", true, fixed),
                new UnitBoxes.Box("unit-asken", "Asken", "hemtjänst", false, false));
        var choices = List.of(new Choice("p-cat", "P-CAT", true), new Choice("own", "Egen", false));
        return new SeriesRoutes.FormPage(
                id,
                List.of(new UnitBoxes.AreaBoxes("Norra", boxes)),
                fixed ? List.of() : List.of("Eken (4)", "Asken (9)"),
                choices,
                "P-CAT",
                5,
                fixed);
    }

    private Stream<State> rounds() {
        var known = Form.with(Map.of("name", "Våren", "start", "2026-03-01", "end", "2026-03-31", "grace", "72"));
        var pages = Stream.of(Phase.values())
                .flatMap(phase -> Stream.of(true, false)
                        .map(byCards -> new State(
                                "setup/rounds/round",
                                phase + (byCards ? ", cards" : ", codes"),
                                round(phase, byCards))));
        return Stream.concat(
                pages,
                Stream.of(
                        new State(
                                "setup/rounds/round-form",
                                "new",
                                new RoundRoutes.FormPage(
                                        "/series/s1/rounds/new", true, "/series/s1", "Serien", "", false)),
                        new State(
                                "setup/rounds/round-form",
                                "planned",
                                new RoundRoutes.FormPage("/rounds/r1/edit", false, "/rounds/r1", "Våren", "", true),
                                known),
                        new State(
                                "setup/rounds/round-form",
                                "begun, faulty",
                                new RoundRoutes.FormPage(
                                        "/rounds/r1/edit", false, "/rounds/r1", "Våren", "1 mars 2026", true),
                                faulty("name", "end", "grace")),
                        new State("setup/rounds/delete", "draft", heading(Phase.DRAFT)),
                        new State("setup/rounds/delete", "planned", heading(Phase.PLANNED)),
                        new State("setup/rounds/withdraw", "", heading(Phase.PLANNED)),
                        new State("setup/rounds/reopen", "", heading(Phase.CLOSING)),
                        new State("setup/rounds/reopen", "faulty", heading(Phase.CLOSING), faulty("end"))));
    }

    private static RoundView.Page round(Phase phase, boolean byCards) {
        var hasCodes = phase == Phase.PLANNED || phase == Phase.OPEN;
        var rows = List.of(
                new RoundView.Row("eken", "Eken", "Norra", "20", "minst 5", "KLM-234", "högst 15", true),
                new RoundView.Row("asken", "Asken", "Norra", "", "", "", "", false));
        return new RoundView.Page(
                heading(phase),
                "Så här står det till.",
                "Så här går det vidare.",
                phase == Phase.PLANNED,
                "1 mars 2026",
                "31 mars 2026",
                "72",
                5,
                byCards,
                rows,
                byCards ? ABSENT : List.of(),
                hasCodes ? List.of(STARTED) : List.of(),
                byCards,
                hasCodes ? "färre än 5" : "",
                byCards ? "Version 1" : "",
                hasCodes ? "Sparat." : "");
    }

    private Stream<State> planned() {
        var fault = new Fault("antal.csv", 2, "headcount", "antal", "mend it", "rätta det");
        var whole = new Fault("antal.csv", 0, "", "", "no column", "ingen kolumn");
        var lines = List.of(
                new RosterRoutes.Line("in-eken", "why-eken", "Eken", true),
                new RosterRoutes.Line("in-asken", "why-asken", "Asken", false));
        var boxes = List.of(
                new MergeRoutes.Box("unit-eken", "Eken", "4", true),
                new MergeRoutes.Box("unit-asken", "Asken", "", false));
        var draft = heading(Phase.DRAFT);
        return Stream.of(
                new State("setup/rounds/roster", "", new RosterRoutes.Page(draft, lines)),
                new State(
                        "setup/rounds/roster",
                        "faulty",
                        new RosterRoutes.Page(draft, lines),
                        faulty("units", "why-asken")),
                new State(
                        "setup/rounds/headcounts",
                        "",
                        new HeadcountRoutes.Page(draft, List.of(EKEN, ASKEN), "", List.of())),
                new State(
                        "setup/rounds/headcounts",
                        "pasted and faulty",
                        new HeadcountRoutes.Page(draft, List.of(EKEN, ASKEN), "Eken\tmånga", List.of(fault, whole)),
                        faulty("heads-eken", "pasted", "file")),
                new State("setup/rounds/merge", "", new MergeRoutes.Page(draft, 5, true, boxes)),
                new State(
                        "setup/rounds/merge",
                        "faulty",
                        new MergeRoutes.Page(draft, 5, true, boxes),
                        faulty("units", "name")),
                new State("setup/rounds/merge", "too late", new MergeRoutes.Page(draft, 5, false, boxes)));
    }

    private Stream<State> opening() {
        var near = List.of(
                new PhaseRoutes.TooNear("Eken", "", "Serien", "Hösten", "1 april 2026"),
                new PhaseRoutes.TooNear("Eken", "Linden", "Serien", "Hösten", "1 april 2026"));
        return Stream.of(true, false)
                .flatMap(byCards -> Stream.of(
                        opening("ready", Phase.DRAFT, check(), false, byCards, List.of()),
                        opening("ready for a later day", Phase.DRAFT, check(), true, byCards, List.of()),
                        opening("planned", Phase.PLANNED, check(), true, byCards, List.of()),
                        opening("stopped", Phase.DRAFT, stopped(), false, byCards, near),
                        opening("planned, stopped", Phase.PLANNED, stopped(), true, byCards, near)));
    }

    private static State opening(
            String state,
            Phase phase,
            OpeningCheck check,
            boolean later,
            boolean free,
            List<PhaseRoutes.TooNear> near) {
        var isReady = check.stops().isEmpty();
        return new State(
                "setup/rounds/open",
                state + (free ? ", first round" : ", promised"),
                new PhaseRoutes.OpenPage(
                        heading(phase),
                        check,
                        "1 mars 2026",
                        "31 mars 2026",
                        !isReady,
                        later,
                        isReady,
                        5,
                        free,
                        free,
                        near,
                        isReady ? List.of() : List.of("Eken (skola)"),
                        isReady ? List.of() : ABSENT,
                        isReady ? "Version 1" : "",
                        isReady));
    }

    private static OpeningCheck check() {
        return new OpeningCheck(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());
    }

    private static OpeningCheck stopped() {
        return new OpeningCheck(
                List.of(EKEN),
                List.of(ASKEN),
                List.of(EKEN),
                List.of(EKEN, ASKEN),
                List.of(new OpeningCheck.Together(EKEN, ASKEN)),
                List.of(EKEN),
                List.of(),
                Set.of(Refusal.NO_UNITS, Refusal.SHARED_STAFF, Refusal.CARDS_NEED_HEADCOUNTS, Refusal.OTHER_SERIES));
    }

    private Stream<State> going() {
        var open = heading(Phase.OPEN);
        var tongues = Stream.of("sv", "en", "ar").map(Messages::in).toList();
        var choices = List.of(new Choice("linden", "Linden", true), new Choice("alen", "Alen", false));
        return Stream.of(
                new State("setup/rounds/add-unit", "none left", new HeadcountRoutes.Adding(open, List.of())),
                new State("setup/rounds/add-unit", "", new HeadcountRoutes.Adding(open, choices)),
                new State(
                        "setup/rounds/add-unit",
                        "faulty",
                        new HeadcountRoutes.Adding(open, choices),
                        faulty("unit", "headcount")),
                new State(
                        "setup/rounds/codes",
                        "codes",
                        new CodeRoutes.Page(
                                open,
                                false,
                                tongues,
                                List.of(new CodeRoutes.Notice("eken", "Eken", "KLM-234", "spegla.se/s/KLM234")),
                                UNPRINTABLE)),
                new State(
                        "setup/rounds/codes",
                        "cards",
                        new CodeRoutes.Page(
                                open,
                                true,
                                tongues.subList(0, 1),
                                List.of(new CodeRoutes.Notice("eken", "Eken", "", "")),
                                List.of())),
                new State("setup/rounds/renew", "", new CodeRoutes.Renewal(open, EKEN, "KLM-234")),
                new State("setup/rounds/anew", "cards", new StartAnewRoutes.Page(open, EKEN, "KLM-234", true)),
                new State(
                        "setup/rounds/anew",
                        "faulty",
                        new StartAnewRoutes.Page(open, EKEN, "KLM-234", false),
                        faulty("name")),
                new State("setup/rounds/more-cards", "no cards yet", cards("", false, "")),
                new State("setup/rounds/more-cards", "faulty", cards("", false, "ABCD-EFGH"), faulty("more")),
                new State("setup/rounds/more-cards", "made", cards("12", false, "ABCD-EFGH")),
                new State("setup/rounds/more-cards", "renewed", cards("", true, "ABCD-EFGH")),
                closing("no result", Phase.OPEN, "72", false),
                closing("some results", Phase.OPEN, "0", true, false),
                closing("all results", Phase.CLOSING, "72", true, true));
    }

    private static CardRoutes.Page cards(String made, boolean renewed, String card) {
        return new CardRoutes.Page(heading(Phase.OPEN), EKEN, UNPRINTABLE, made, renewed, "4", "3", card);
    }

    private static State closing(String state, Phase phase, String grace, Boolean... results) {
        return new State(
                "setup/rounds/close",
                phase + ", " + state,
                new PhaseRoutes.ClosePage(
                        heading(phase),
                        grace,
                        5,
                        "31 mars 2026",
                        "3 april 2026 00:00",
                        Stream.of(results)
                                .map(result -> new PhaseRoutes.Prospect("Eken", "minst 5", result))
                                .toList()));
    }

    private Stream<State> ended() {
        var series = new Series(new Series.Id("s1"), "Serien", "p-cat", Series.Rules.of(5), List.of());
        return Stream.of(
                new State("setup/rounds/end", "", new EndingPages.End(series, true, false, 0)),
                new State(
                        "setup/rounds/end",
                        "with comments, faulty",
                        new EndingPages.End(series, true, false, 3),
                        faulty("name")),
                new State("setup/rounds/end", "not yet", new EndingPages.End(series, false, false, 0)),
                new State("setup/rounds/end", "ended", new EndingPages.End(series, false, true, 0)),
                new State("setup/rounds/erase", "", new EndingPages.Erasing(series)),
                new State("setup/rounds/erase", "faulty", new EndingPages.Erasing(series), faulty("name")));
    }

    private static RoundView.Heading heading(Phase phase) {
        return new RoundView.Heading(
                "r1",
                "Våren",
                "s1",
                "Serien",
                "P-CAT",
                phase.name().toLowerCase(Locale.ROOT),
                Messages.in("sv").get("round.phase." + phase));
    }

    private static Participation part(String name, OptionalInt headcount) {
        return new Participation(
                new Round.Id("r1"),
                new Unit.Id(name.toLowerCase(Locale.ROOT)),
                name,
                UnitType.HOME_CARE,
                new Area.Id("north"),
                "Norra",
                headcount,
                false);
    }

    @Test
    void a_page_of_a_round_has_a_table_whose_rows_have_as_many_cells_as_headings() {
        rounds().filter(state -> state.template().equals("setup/rounds/round")).forEach(state -> {
            var page = rendered(state, "sv");
            assertThat(page.select("tbody tr"))
                    .as(state.state())
                    .allMatch(row ->
                            row.children().size() == page.select("thead th").size());
        });
    }

    @Test
    void only_what_nothing_stops_can_be_opened_or_planned() {
        var offered = opening()
                .map(state -> rendered(state, "sv").select("button[name=how]").eachAttr("value"))
                .toList();

        assertThat(offered.subList(0, 5))
                .containsExactly(List.of("now"), List.of("plan", "now"), List.of("now"), List.of(), List.of());
    }
}
