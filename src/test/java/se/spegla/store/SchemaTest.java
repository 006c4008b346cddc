package se.spegla.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.spegla.response.SheetId;
import se.spegla.testing.SpringRound;
import se.spegla.web.respondent.StoredGroup;

/** What the database itself promises, whatever the program does. */
class SchemaTest {
    @AutoClose
    private final SpringRound spring = new SpringRound().opened();

    @BeforeEach
    void fill() {
        spring.store(
                Stream.of(spring.sheet(SheetId.random(), spring.birch, 1, 2).saying(Map.of("w", "Mer tid."))));
    }

    @Test
    void a_response_is_id_round_unit_answers_and_pair_and_nothing_else() throws SQLException {
        assertThat(select("select name from pragma_table_info('response')"))
                .containsExactly("id", "round_id", "unit_id", "answers", "pair");
        assertThat(select("select answers from response")).containsExactly("{\"p1\":1,\"p2\":2}");
    }

    @Test
    void an_attempt_is_round_sheet_and_mark_and_nothing_joins_it_to_a_response() throws SQLException {
        assertThat(select("select name from pragma_table_info('attempt')"))
                .containsExactly("round_id", "sheet_id", "mark");
        assertThat(select("select \"table\" from pragma_foreign_key_list('attempt')"))
                .containsExactly("round");
        assertThat(select("select count(*) from response r join attempt a on r.id = a.sheet_id"))
                .containsExactly("0");
    }

    @Test
    void a_comment_is_id_round_unit_question_words_and_whether_it_counts_and_nothing_joins_it_to_a_response()
            throws SQLException {
        assertThat(select("select name from pragma_table_info('comment')"))
                .containsExactly("id", "round_id", "unit_id", "item_id", "words", "decided", "scored");
        assertThat(select("select \"table\" from pragma_foreign_key_list('comment')"))
                .containsOnly("participation");
        assertThat(select("select words || scored from comment")).containsExactly("Mer tid.YES");
        assertThat(select("select count(*) from response r join comment c on r.id = c.id"))
                .containsExactly("0");
        assertThat(select("select answers from response")).noneMatch(answers -> answers.contains("tid"));
        assertRefused("update comment set words = 'Mindre tid.'", "never changed");
        assertRefused("update comment set scored = 'NO'", "never changed");
        assertRefused("update comment set decided = 'Tid.'", "once the round is closed");
        assertRefused(
                "insert into released_comment select id, round_id, item_id, 'UNIT', unit_id, words from comment",
                "only a closed round");
    }

    @Test
    void no_table_of_a_respondents_counts_its_rows_in_the_order_of_arrival() throws SQLException {
        assertThat(select("select name from pragma_table_list where wr = 1"))
                .contains("response", "attempt", "card", "card_issue");
        assertThat(select("select sql from sqlite_schema where sql like '%autoincrement%'"))
                .isEmpty();
    }

    @Test
    void what_comes_of_answering_is_text_under_a_random_key_and_nothing_that_could_count_or_tell_a_time()
            throws SQLException {
        for (var table : StoredGroup.ANSWERS.tables()) {
            assertThat(select("select wr from pragma_table_list where name = '" + table + "'"))
                    .as("is %s without rowid", table)
                    .containsExactly("1");
            assertThat(select("select distinct type from pragma_table_info('" + table + "')"))
                    .as("types of the columns of %s", table)
                    .containsExactly("TEXT");
            assertThat(select("select name from pragma_table_info('" + table + "')"))
                    .as("columns of %s", table)
                    .noneMatch(
                            column -> column.matches(".*(_at|_on|time|date|since|language|device|entry|position).*"));
        }
    }

    @Test
    void every_table_stands_once_on_the_page_that_tells_what_is_stored() throws SQLException {
        var told = Arrays.stream(StoredGroup.values())
                .flatMap(group -> group.tables().stream())
                .toList();

        assertThat(told).as("name new tables in StoredGroup").containsExactlyInAnyOrderElementsOf(tables());
    }

    @Test
    void every_column_is_told_in_plain_words_and_nothing_is_told_that_is_not_there() throws SQLException {
        var needed = new ArrayList<String>();
        for (var table : tables()) {
            needed.add("stored-table." + table);
            needed.add("stored." + table);
            select("select name from pragma_table_info('" + table + "')")
                    .forEach(column -> needed.add("stored." + table + "." + column));
        }
        for (var language : List.of("sv", "en")) {
            assertThat(told(language))
                    .as("texts in %s for each table and column, and no others", language)
                    .containsExactlyInAnyOrderElementsOf(needed);
        }
    }

    private static List<String> told(String language) {
        var texts = ResourceBundle.getBundle("messages", Locale.forLanguageTag(language));
        return texts.keySet().stream()
                .filter(key -> key.startsWith("stored.") || key.startsWith("stored-table."))
                .toList();
    }

    private List<String> tables() throws SQLException {
        return select("select name from pragma_table_list where schema = 'main' and type = 'table' "
                + "and name not like 'sqlite%'");
    }

    @Test
    void every_table_of_ours_is_strict() throws SQLException {
        assertThat(select("select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0"))
                .containsExactlyInAnyOrder("flyway_schema_history", "sqlite_schema");
    }

    @Test
    void an_opened_rounds_threshold_instrument_and_responses_cannot_be_changed() throws SQLException {
        assertRefused("update series set threshold = 3", "fixed since its first round");
        assertRefused("update series set entry = 'CARDS'", "fixed since its first round");
        assertRefused("update series set linked = 1", "fixed since its first round");
        assertRefused("update round_instrument set instrument = '{}'", "never changed");
        assertRefused("update response set answers = '{}'", "never changed");
        assertRefused("update round set phase = 'DRAFT'", "cannot become a draft");
    }

    @Test
    void a_closed_round_is_final_for_everybody() throws SQLException {
        execute("update round set phase = 'CLOSED', closing_since = 0");

        assertRefused("update round set phase = 'OPEN', closing_since = null", "final");
        assertRefused("update participation set headcount = 3", "final");
        assertRefused("""
                insert into response (id, round_id, unit_id, answers)
                select 'x', round_id, unit_id, answers from response
                """, "takes no responses");
    }

    private void assertRefused(String sql, String message) {
        assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class).hasMessageContaining(message);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> select(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var column = new ArrayList<String>();
            while (result.next()) {
                column.add(result.getString(1));
            }
            return column;
        }
    }

    private Connection connect() throws SQLException {
        return spring.connection();
    }
}
