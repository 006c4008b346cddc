package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.spegla.testing.PageStates;
import se.spegla.testing.Town;

class WordingStatesTest extends PageStates {
    private static final InstrumentView VIEW = new InstrumentView("sv");

    @Override
    protected String folder() {
        return "setup/wording";
    }

    @Override
    protected Stream<State> states() {
        var own = Town.instrument("staff-knowledge");
        var working = Town.instrument("p-cat");
        var licensed = working.withLicensedTexts(working.texts());
        var row = VIEW.row(working, false);
        return Stream.of(
                new State(
                        "setup/wording/instruments",
                        "none",
                        new WordingSetup.ListPage(List.of(), List.of("own.yaml:3: fel"))),
                new State(
                        "setup/wording/instruments",
                        "some",
                        new WordingSetup.ListPage(List.of(row, VIEW.row(own, true)), List.of())),
                new State("setup/wording/remove", "", row),
                new State("setup/wording/instrument", "its own", VIEW.page(own, own, true, List.of(), "")),
                new State("setup/wording/instrument", "working", VIEW.page(working, working, false, List.of(), "")),
                new State(
                        "setup/wording/instrument",
                        "faulty",
                        VIEW.page(working, working, false, List.of("rad 3: fel"), ""),
                        faulty(
                                "file",
                                WordingForm.field(working.variables().get(0).id(), "sv"))),
                new State(
                        "setup/wording/instrument",
                        "licensed",
                        VIEW.page(licensed, working, false, List.of(), "Sparat."),
                        WordingForm.of(licensed)));
    }

    @Test
    void a_licensed_wording_fills_its_fields_and_can_be_removed() {
        var pages = states().filter(state -> state.template().endsWith("/instrument"))
                .map(state -> rendered(state, "sv"))
                .toList();

        assertThat(pages)
                .extracting(page -> page.select("a[href$=/remove]").size())
                .containsExactly(0, 0, 0, 1);
        assertThat(pages.get(1).select("textarea"))
                .isNotEmpty()
                .allMatch(field -> field.text().isEmpty());
        assertThat(pages.get(3).select("textarea[lang=sv]")).isNotEmpty().allMatch(field -> field.hasText());
    }
}
