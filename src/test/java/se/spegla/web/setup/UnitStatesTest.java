package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.spegla.fault.Fault;
import se.spegla.measurement.Area;
import se.spegla.measurement.ImportLine;
import se.spegla.measurement.ImportLine.Effect;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.UnitImport;
import se.spegla.testing.PageStates;
import se.spegla.web.Form;

class UnitStatesTest extends PageStates {
    private static final Fault FAULT =
            new Fault("enheter.csv", 3, "type", "typ", "write one of these", "skriv någon av dessa");
    private static final List<SetUpSteps.Step> STEPS = List.of(
            new SetUpSteps.Step("Organisationen", "Vad den heter.", "/organisation", "done"),
            new SetUpSteps.Step("Enheterna", "Vilka som svarar.", "/units", "next"),
            new SetUpSteps.Step("Serien", "Vad som mäts.", "/series", "later"));
    private static final List<Map.Entry<String, String>> TYPES = List.of(Map.entry("HOME_CARE", "hemtjänst"));
    private static final List<Map.Entry<String, String>> AREAS = List.of(Map.entry("north", "Norra"));

    @Override
    protected String folder() {
        return "setup/units";
    }

    @Override
    protected Stream<State> states() {
        return Stream.of(asked(), units(), imports()).flatMap(each -> each);
    }

    private Stream<State> asked() {
        var named = Form.with(Map.of("name", "Norra"));
        return Stream.of(
                new State("setup/units/organisation", "the first step", new OrganisationPages.Page(STEPS, true)),
                new State("setup/units/organisation", "all done", new OrganisationPages.Page(List.of(), false)),
                new State(
                        "setup/units/organisation",
                        "faulty",
                        new OrganisationPages.Page(STEPS, false),
                        faulty("name", "contact")),
                new State("setup/units/area", "new", new AreaPages.Page("")),
                new State("setup/units/area", "known", new AreaPages.Page("north"), named),
                new State("setup/units/area", "faulty", new AreaPages.Page("north"), faulty("name", "remove")));
    }

    private Stream<State> units() {
        var from = new UnitPages.Source("from-eken", "Eken", true, true);
        var other = new UnitPages.Source("from-asken", "Asken", false, false);
        return Stream.of(
                new State(
                        "setup/units/list",
                        "nothing yet",
                        new UnitList.Page(new Organisation("", "", false), List.of(), STEPS, "")),
                new State(
                        "setup/units/list",
                        "some",
                        new UnitList.Page(
                                new Organisation("Granby", "Pia, 070-1", false),
                                List.of(
                                        new UnitList.Section(
                                                "north",
                                                "Norra",
                                                List.of(
                                                        new UnitList.Row("eken", "Eken", "hemtjänst", "Mia"),
                                                        new UnitList.Row("asken", "Asken", "hemtjänst", ""))),
                                        new UnitList.Section("south", "Södra", List.of())),
                                List.of(),
                                "Enheten är sparad.")),
                new State("setup/units/unit", "no areas yet", unit("", List.of(), List.of(), List.of())),
                new State("setup/units/unit", "new", unit("", List.of(), AREAS, List.of())),
                new State(
                        "setup/units/unit",
                        "without a manager",
                        unit("linden", List.of(), AREAS, List.of(other)),
                        Form.with(Map.of("name", "Linden", "type", "HOME_CARE", "area", "north"))),
                new State(
                        "setup/units/unit",
                        "with managers and staff from others",
                        unit("linden", List.of("Mia", "Bo"), AREAS, List.of(from, other))),
                new State(
                        "setup/units/unit",
                        "faulty",
                        unit("linden", List.of(), AREAS, List.of(other)),
                        faulty("name", "type", "area", "remove")));
    }

    private static UnitPages.Page unit(
            String id, List<String> managers, List<Map.Entry<String, String>> areas, List<UnitPages.Source> sources) {
        return new UnitPages.Page(id, id.isEmpty() ? "" : "Linden", managers, TYPES, areas, sources);
    }

    private Stream<State> imports() {
        var good = imported(
                List.of(),
                Optional.of(FAULT),
                line(2, Effect.ADDED),
                line(3, Effect.CHANGED),
                line(4, Effect.UNCHANGED));
        var refused = imported(List.of(), Optional.empty(), line(2, Effect.ADDED), line(3, Effect.REFUSED, FAULT));
        return Stream.concat(
                Stream.of(
                        new State("setup/units/import", "nothing yet", new ImportPages.Page(false)),
                        new State("setup/units/import", "some units", new ImportPages.Page(true)),
                        new State("setup/units/import", "faulty", new ImportPages.Page(true), faulty("file"))),
                Stream.of("", "namn\ttyp\tområde")
                        .flatMap(pasted -> Stream.of(
                                report("all good", pasted, good),
                                report("a line refused", pasted, refused),
                                report("unreadable", pasted, imported(List.of(FAULT), Optional.empty())))));
    }

    private static State report(String state, String pasted, UnitImport judged) {
        return new State(
                "setup/units/import-report",
                state + (pasted.isEmpty() ? ", file" : ", pasted"),
                new ImportPages.Report("enheter.csv", "bmFtbg==", pasted, judged, "sv"));
    }

    private static UnitImport imported(List<Fault> faults, Optional<Fault> assumed, ImportLine... lines) {
        return new UnitImport(
                List.of(lines),
                faults,
                assumed,
                List.of("anmärkning"),
                List.of(new Area(new Area.Id("north"), "Norra")),
                List.of());
    }

    private static ImportLine line(int number, Effect effect, Fault... faults) {
        return new ImportLine(number, "Eken", "hemtjänst", "Norra", effect, effect == Effect.ADDED, List.of(faults));
    }

    @Test
    void a_report_counts_its_lines_and_can_be_saved_only_without_a_fault() {
        var pages = imports()
                .filter(state -> state.state().endsWith("file"))
                .map(state -> rendered(state, "sv"))
                .toList();

        assertThat(pages.get(0).select(".counts li").eachText())
                .containsExactly(
                        "Nya enheter: 1", "Ändrade enheter: 1", "Oförändrade enheter: 1", "Nya områden: Norra");
        assertThat(pages)
                .extracting(page -> page.select("form[action$=/save]").size())
                .containsExactly(1, 0, 0);
    }
}
