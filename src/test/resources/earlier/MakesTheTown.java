import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.spegla.access.Account;
import se.spegla.access.Role;
import se.spegla.disclosure.release.Releases;
import se.spegla.disclosure.release.Rules;
import se.spegla.disclosure.release.StoredRelease;
import se.spegla.disclosure.results.ReleaseCheck;
import se.spegla.disclosure.results.Results;
import se.spegla.instrument.Option;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.SheetId;
import se.spegla.response.Submission;
import se.spegla.testing.Clock;
import se.spegla.testing.QuickHash;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;

/** Makes the folder of a town with the program of its time: java -cp classes:test-classes:jars MakesTheTown.java FOLDER. */
final class MakesTheTown {
    private static final Random RANDOM = new Random(16);

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var clock = Clock.at("2025-04-01T10:00:00Z");
        try (var spegla = RunningSpegla.in(folder.resolve("data"), clock)) {
            var leader = spegla.leader();
            leader.postFrom("/organisation", "/organisation", Map.of("name", "Granby kommun", "contact", "Eva Ek, 0000-00 00 00"));
            var oak = spegla.unit("Eken");
            var birch = spegla.unit("Björken");
            var alder = spegla.unit("Alen");
            spegla.database().accounts().save(new Account(Account.Id.random(), "bo@granby.se", "Bo Ek", Role.UNIT_MANAGER,
                    QuickHash.of("lösenord till Bo"), Set.of(birch.id()), "sv"));

            var series = spegla.series("staff-knowledge", oak, birch, alder);
            var spring = spegla.openRound(series, "Våren 2025");
            answer(spegla, spring, oak, 12, "Mer tid");
            answer(spegla, spring, birch, 9, "Fler möten");
            answer(spegla, spring, alder, 3, "");
            close(leader, spring);
            releaseComments(leader, spring);
            new Results(spegla.database().rounds(), spegla.database().responses(), byEarlierScoring(spegla.database().releases()))
                    .of(spring.id());
            leader.get("/results/" + series.id().value());

            clock.advance(Duration.ofDays(180));
            leader = spegla.leader();
            var autumn = spegla.openRound(series, "Hösten 2025");
            answer(spegla, autumn, oak, 11, "Bättre nu");
            answer(spegla, autumn, birch, 10, "");
            answer(spegla, autumn, alder, 8, "Ont om folk");
            close(leader, autumn);
            leader.get("/results/" + series.id().value());

            clock.advance(Duration.ofDays(180));
            leader = spegla.leader();
            var now = spegla.openRound(series, "Våren 2026");
            answer(spegla, now, oak, 6, "Ännu inte läst");

            var plain = spegla.series("p-cat", oak, birch);
            spegla.database().rounds().save(new Series(plain.id(), "Med kort", plain.instrumentId(),
                    new Series.Rules(5, Series.Entry.CARDS, true, 50, Optional.empty()), plain.units()));
            var byCards = spegla.openRound(plain, "Första");
            var cards = spegla.database().cards().of(byCards.id()).get(oak.id());
            spegla.database().linkKeys().of(plain.id());
            spegla.database().responses().store(new Submission(SheetId.random(), byCards.id(), oak.id(),
                    RunningSpegla.uniform(RunningSpegla.instrument("p-cat"), 4)).by(cards.get(0).value()).linkedBy("pair")).join();

            var results = "/results/" + series.id().value();
            Files.writeString(folder.resolve("figures.csv"), leader.get(results + "/figures.csv").body());
            Files.writeString(folder.resolve("comments.txt"), comments(leader.get(results + "/comments/" + spring.id().value()).body()));
            var check = new StringWriter();
            new ReleaseCheck(spegla.database().rounds(), spegla.database().responses(), spegla.database().releases()).check()
                    .stream().flatMap(ReleaseCheck::told).forEach(new PrintWriter(check, true)::println);
            Files.writeString(folder.resolve("check-release.txt"), check.toString());
            Files.writeString(folder.resolve("log.txt"), Pattern.compile("<td[^>]*>(.*?)</td>")
                    .matcher(leader.get("/accounts/trail").body()).replaceAll("| $1 ").lines().filter(line -> line.contains("| "))
                    .map(line -> line.replaceAll("<[^>]+>", "")).collect(Collectors.joining("\n", "", "\n")));
            System.out.println(clock.instant() + " " + cards.get(0).value() + " " + cards.get(1).value());
        }
    }

    private static void answer(RunningSpegla spegla, Round round, Unit unit, int sheets, String words) {
        for (int i = 0; i < sheets; i++) {
            var fields = new HashMap<String, String>();
            spegla.database().rounds().instrumentOf(round.id()).orElseThrow().items().forEach(item -> fields.put(item.id(),
                    "" + counting(item.scale().options())));
            fields.put("sheet", SheetId.random().value());
            if (!words.isEmpty() && i < 9) {
                fields.put("c1", words + " " + i);
            }
            var answer = spegla.visitor().post("/s/" + spegla.code(round, unit).value(), fields);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        }
    }

    /** "Don't know" is no answer that a score is made of. */
    private static int counting(List<Option> options) {
        var counting = options.stream().filter(option -> option.counts()).toList();
        return counting.get(RANDOM.nextInt(counting.size())).value();
    }

    private static void close(Site leader, Round round) {
        leader.postFrom("/series/new", "/rounds/" + round.id().value() + "/close", Map.of("how", "now"));
    }

    private static void releaseComments(Site leader, Round round) {
        var review = "/rounds/" + round.id().value() + "/comments";
        var page = leader.get(review).body();
        var fields = new HashMap<String, String>();
        Pattern.compile("name=\"words-([0-9a-f]+)\"").matcher(page).results().map(found -> found.group(1)).forEach(id -> {
            var words = page.substring(page.indexOf("name=\"words-" + id));
            fields.put("words-" + id, words.substring(words.indexOf('>') + 1, words.indexOf("</textarea>")));
            fields.put("do-" + id, "show");
        });
        leader.postFrom(review, review, fields);
        leader.postFrom(review, review + "/release", Map.of());
    }

    private static String comments(String page) {
        return Pattern.compile("(Mer tid|Fler möten) \\d+").matcher(page).results().map(found -> found.group() + "\n").sorted()
                .collect(Collectors.joining());
    }

    private static Releases byEarlierScoring(Releases releases) {
        return new Releases() {
            @Override
            public Optional<StoredRelease> latest(StoredRelease.Kind kind, List<Round.Id> rounds) {
                return releases.latest(kind, rounds);
            }

            @Override
            public void eachComparisonWith(Round.Id round, Consumer<StoredRelease> taker) {
                releases.eachComparisonWith(round, taker);
            }

            @Override
            public boolean areFinal(Series.Id series) {
                return releases.areFinal(series);
            }

            @Override
            public void publish(StoredRelease of) {
                releases.publish(new StoredRelease(of.id(), of.series(), of.kind(), of.rounds(),
                        new Rules(of.rules().policy(), of.rules().scorer() - 1, of.rules().instruments()), of.edition(), of.content(), of.proof()));
            }
        };
    }
}
