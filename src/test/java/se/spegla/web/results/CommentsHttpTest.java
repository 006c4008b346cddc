package se.spegla.web.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.SheetId;
import se.spegla.testing.RunningSpegla;

/** The way of a comment: written, gone through, shown. Staff knowledge asks for one. */
class CommentsHttpTest {
    private static final Pattern FIELD = Pattern.compile("name=\"words-([0-9a-f]{32})\"");

    @TempDir
    private static Path directory;

    private static RunningSpegla spegla;
    private static Unit birch;
    private static Unit alder;
    private static Series series;

    @BeforeAll
    static void start() {
        spegla = RunningSpegla.in(directory);
        birch = spegla.unit("Björken");
        alder = spegla.unit("Alen");
        series = spegla.series("staff-knowledge", birch, alder);
    }

    @AfterAll
    static void stop() {
        spegla.close();
    }

    @Test
    void a_comment_is_asked_last_kept_on_the_summary_and_a_long_one_is_told_and_kept() {
        var round = spegla.openRound(series, "Lång");
        var form = spegla.visitor().get(path(round, birch)).body();
        var tooLong = spegla.visitor().post(path(round, birch), Map.of("s1", "4", "c1", "Ä".repeat(1_001)));
        var summary = spegla.visitor().post(path(round, birch), Map.of("c1", "Mer <tid>\r\n& ro"));

        assertThat(form)
                .contains("15 av 15", "Processledaren läser först", "<textarea name=\"c1\"", "maxlength=\"1000\"");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body())
                .contains(
                        "högst 1000 tecken",
                        ">" + "Ä".repeat(1_001) + "</textarea>",
                        "value=\"4\" autocomplete=\"off\" checked");
        assertThat(summary.statusCode()).isEqualTo(200);
        assertThat(summary.body()).contains("name=\"c1\" value=\"Mer &lt;tid&gt;\n&amp; ro\"", "name=\"sheet\"");
        assertThat(spegla.database().responses().counts(round.id())).isEmpty();
    }

    @Test
    void comments_are_gone_through_without_the_unit_shown_where_there_are_enough_and_destroyed_as_written()
            throws IOException {
        var round = spegla.openRound(series, "Våren");
        for (int i = 0; i < 6; i++) {
            write(round, birch, "Björkord" + i + " av Hemlignamn");
            write(round, alder, i < 4 ? "Alord" + i : "");
        }
        var leader = spegla.leader();
        var review = "/rounds/" + round.id().value() + "/comments";
        assertThat(leader.get(review).statusCode())
                .as("while the round is open")
                .isEqualTo(404);
        spegla.close(round);
        var page = leader.get(review).body();

        assertThat(page)
                .contains("10 kommentarer, 10 kvar")
                .doesNotContain("Björken", "Alen", birch.id().value());
        assertThat(leader.postFrom(review, review + "/release", Map.of())
                        .headers()
                        .firstValue("Location"))
                .as("before all are decided")
                .hasValue(review);
        assertThat(leader.postFrom(review, review, decisions(page, "Tillagt ")).statusCode())
                .isEqualTo(422);
        leader.postFrom(review, review, decisions(page, ""));
        assertThat(leader.get(review).body()).contains("Du har tagit ställning till alla 10 kommentarer");
        assertThat(file()).contains("Hemlignamn");
        leader.postFrom(review, review + "/release", Map.of());

        assertThat(file()).doesNotContain("Hemlignamn").contains("av […]");
        assertThat(leader.get(review).body()).contains("Det som skrevs från början är förstört");
        assertThat(leader.get(shown(round)).body())
                .contains("Björken, 6 kommentarer", "Björkord5 av […]")
                .doesNotContain("Alord");
        assertThat(spegla.database().auditLog().latest(1))
                .singleElement()
                .matches(entry -> entry.action().equals("comments-released"));
        assertThat(spegla.manager(alder).get(shown(round)).body())
                .contains("Inga kommentarer visas")
                .doesNotContain("Björkord");
        assertThat(spegla.manager(birch).get(shown(round)).body()).contains("Björkord0 av […]");
        assertThat(spegla.visitor().get(shown(round)).statusCode()).isEqualTo(302);
    }

    private static Map<String, String> decisions(String page, String added) {
        var fields = new HashMap<String, String>();
        FIELD.matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet())
                .forEach(id -> {
                    var words = page.substring(page.indexOf("name=\"words-" + id));
                    var text = words.substring(words.indexOf('>') + 1, words.indexOf("</textarea>"));
                    fields.put("words-" + id, added + text.replace("Hemlignamn", "[…]"));
                    fields.put("do-" + id, "show");
                });
        return fields;
    }

    private static void write(Round round, Unit unit, String words) {
        var answer = spegla.visitor()
                .post(
                        path(round, unit),
                        Map.of("s1", "4", "c1", words, "sheet", SheetId.random().value()));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static String shown(Round round) {
        return "/results/" + series.id().value() + "/comments/" + round.id().value();
    }

    private static String path(Round round, Unit unit) {
        return "/s/" + spegla.code(round, unit).value();
    }

    private static String file() throws IOException {
        var all = new StringBuilder();
        for (var name : new String[] {"spegla.db", "spegla.db-wal"}) {
            all.append(new String(Files.readAllBytes(directory.resolve(name)), StandardCharsets.UTF_8));
        }
        return all.toString();
    }
}
