package se.spegla.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.response.SheetId;
import se.spegla.response.Storing;
import se.spegla.testing.JavaTool;
import se.spegla.testing.SpringRound;

/** A server that is killed in the middle of a stream of sheets, again and again. */
class KillIT {
    private static final int KILLS = 5;
    private static final int MOST_SHEETS_BEFORE_A_KILL = 600;

    @AutoClose
    private final SpringRound spring = new SpringRound().opened();

    @Test
    void every_sheet_that_was_acknowledged_is_there_once_however_often_the_process_is_killed() throws Exception {
        spring.database().close();
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var acknowledged = new HashSet<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            var stored = runAndKill(1 + random.nextInt(MOST_SHEETS_BEFORE_A_KILL));
            assertThat(stored).as("sheets before kill %d, seed %d", kill, seed).isNotEmpty();
            assertThat(acknowledged).as("kill %d, seed %d", kill, seed).doesNotContainAnyElementsOf(stored);
            acknowledged.addAll(stored);
        }

        assertEachIsThereOnce(acknowledged);
    }

    /** Lets a process store sheets and kills it after it has acknowledged this many; it is never told beforehand. */
    private List<String> runAndKill(int after) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        JavaTool.path("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SubmittingChild.class.getName(),
                        spring.folder().toString(),
                        spring.draft.id().value(),
                        spring.birch.id().value())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var stored = new ArrayList<String>();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                SheetId.parse(line).map(SheetId::value).ifPresent(stored::add);
                if (stored.size() == after) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return stored;
    }

    private void assertEachIsThereOnce(Set<String> acknowledged) throws SQLException {
        try (var database = spring.reopened()) {
            var before = database.responses().counts(spring.draft.id());
            var again = acknowledged.stream()
                    .map(id -> SubmittingChild.sheet(
                            new SheetId(id), spring.draft.id(), spring.birch.id(), spring.instrument))
                    .map(database.responses()::store)
                    .toList();

            assertThat(again).allSatisfy(outcome -> assertThat(outcome.join()).isEqualTo(Storing.ALREADY_STORED));
            assertThat(database.responses().counts(spring.draft.id())).isEqualTo(before);
        }
        var responses = count("response");
        assertThat(responses).isEqualTo(count("attempt")).isGreaterThanOrEqualTo(acknowledged.size());
    }

    private int count(String table) throws SQLException {
        try (var connection = spring.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            return result.getInt(1);
        }
    }
}
