package se.spegla.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.spegla.access.Account;
import se.spegla.access.Role;
import se.spegla.web.Assets;
import se.spegla.web.Form;
import se.spegla.web.Messages;
import se.spegla.web.Pages;

/**
 * Renders each page of a folder with each of its states, in each language: what a template asks its record for exists, and
 * what comes out is a sound page.
 */
public abstract class PageStates {
    private static final Path PAGES = Path.of("src/main/resources/pages");
    private static final Account LEADER =
            new Account(Account.Id.random(), "eva@granby.se", "Eva Ek", Role.PROCESS_LEADER, Set.of(), "sv");
    private static final Pattern UNFINISHED =
            Pattern.compile("\\{\\d}|\\bnull\\b|\\bNaN\\b|Optional\\[|Optional\\.empty");
    private final Pages pages = new Pages(new Assets(), () -> false);

    /**
     * A page in one of its states.
     *
     * @param template without its ending
     * @param state what it shows, in a few words
     * @param form what is typed and wrong, of a page that asks
     */
    public record State(String template, String state, Record page, Form form) {
        public State(String template, String state, Record page) {
            this(template, state, page, Form.with(Map.of()));
        }
    }

    /** The folder of {@code /pages} whose pages are rendered. */
    protected abstract String folder();

    /** Each page with each of its states. */
    protected abstract Stream<State> states();

    /** The same in this language, where a record holds words. */
    protected Stream<State> states(String language) {
        return states();
    }

    /** In which languages they are rendered. */
    protected List<String> languages() {
        return Messages.LANGUAGES;
    }

    /** The page, to ask for more than that it is sound. */
    protected Document rendered(State state, String language) {
        return Jsoup.parse(pages.text(
                language,
                state.template(),
                Map.of("page", state.page(), "form", state.form(), "account", LEADER, "csrf", "csrf")));
    }

    /** A form with a fault in each of these fields. */
    protected static Form faulty(String... fields) {
        var form = Form.with(Map.of());
        Stream.of(fields).forEach(field -> form.fault(field, "Fel i " + field + "."));
        return form;
    }

    @TestFactory
    Stream<DynamicTest> each_page_is_sound_in_each_of_its_states_and_languages() {
        return languages().stream()
                .flatMap(language -> states(language)
                        .map(state -> DynamicTest.dynamicTest(
                                state.template() + ", " + state.state() + ", " + language,
                                () -> requireSound(rendered(state, language)))));
    }

    @Test
    void every_page_of_the_folder_has_a_state() throws IOException {
        try (var files = Files.walk(PAGES.resolve(folder()))) {
            var all = files.filter(Files::isRegularFile)
                    .filter(PageStates::isPage)
                    .map(file -> PAGES.relativize(file).toString().replace(".peb", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> rendered = states().map(State::template).collect(Collectors.toCollection(TreeSet::new));
            assertThat(rendered).isEqualTo(all);
        }
    }

    private static boolean isPage(Path file) {
        try {
            var text = Files.readString(file);
            return text.contains("{% extends") || text.contains("<html") && !text.contains("{% block");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void requireSound(Document page) {
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("h1"))
                .as("one, or one for each printed sheet")
                .hasSize(Math.max(1, page.select("div.sheet, section.form").size()));
        assertThat(UNFINISHED
                        .matcher(page.text())
                        .results()
                        .map(found -> found.group())
                        .toList())
                .isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("input:not([type=hidden]):not([type=submit]), select, textarea"))
                .allMatch(field -> isNamed(field, page), "has a label");
        assertThat(page.select("a, button, th, caption, summary, label, h1, h2, h3, option"))
                .allMatch(
                        element -> element.hasText()
                                || element.hasAttr("aria-label")
                                || !element.select("[alt], [aria-label]").isEmpty(),
                        "has words");
        assertThat(page.select("a[href^=#]"))
                .allMatch(link -> page.getElementById(link.attr("href").substring(1)) != null, "leads somewhere");
        assertThat(page.select("a[href=''], form[action=''], img:not([alt])")).isEmpty();
    }

    private static boolean isNamed(Element field, Document page) {
        return field.hasAttr("aria-label")
                || field.closest("label") != null
                || !field.id().isEmpty()
                        && !page.select("label[for=" + field.id() + "]").isEmpty()
                || field.hasAttr("aria-labelledby");
    }
}
