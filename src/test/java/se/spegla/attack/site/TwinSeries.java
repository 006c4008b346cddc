package se.spegla.attack.site;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.act.Actor;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.disclosure.comment.CommentReview.ToReview;
import se.spegla.instrument.CommentField;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Question;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.response.Response;
import se.spegla.response.Submission;
import se.spegla.testing.Clock;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Town;

/**
 * A server with two series of the same units, of which only those who must not be seen answered otherwise in the
 * second: other answers and comments, and more or fewer of them, yet always fewer than the threshold.
 */
final class TwinSeries implements AutoCloseable {
    /** A series and its rounds, which are called the same in both. */
    record Twin(Series series, Round spring, Round autumn) {
        /**
         * Whether an address belongs to this series; of the pictures, to save time, the wide ones of the main score.
         */
        boolean isAt(String path) {
            return !neutral(path).equals(path)
                    && !(path.contains(".svg?") && path.matches(".*(size=narrow|score=(personalising|support)).*"));
        }

        /** Addresses and pages with the same names in both twins; a form's fresh id is no name of anything yet. */
        String neutral(String text) {
            return text.replace(series.id().value(), "SERIES")
                    .replace(series.instrumentId(), "INSTRUMENT")
                    .replace(TITLE, "INSTRUMENT")
                    .replace(spring.id().value(), "SPRING")
                    .replace(autumn.id().value(), "AUTUMN")
                    .replaceAll("name=\"id\" value=\"[0-9a-f]+\"", "FRESH");
        }
    }

    private static final String TITLE = Town.instrument("p-cat").title().in("sv");
    private static final String START = "2025-04-01T10:00:00Z";
    private static final int THRESHOLD = 5;
    private static final int ON_PAPER = 3;
    private static final String SECRET = "Det här har en av några få skrivit.";
    /** P-CAT with a question of who one is, and one that is answered in own words. */
    private static final Instrument ASKED = asked(Town.instrument("p-cat"));

    final Clock clock = Clock.at(START);
    final RunningSpegla spegla;
    final Unit oak;
    final Unit birch;
    final Unit alder;
    final Unit aspen;
    final Twin one;
    final Twin other;

    TwinSeries(Path directory) {
        spegla = RunningSpegla.in(directory, clock);
        spegla.organisation(true);
        var north = spegla.area("Norra");
        var south = spegla.area("Södra");
        oak = spegla.unit("Eken", UnitType.RESIDENTIAL, north);
        birch = spegla.unit("Björken", UnitType.RESIDENTIAL, south);
        alder = spegla.unit("Alen", UnitType.RESIDENTIAL, north);
        aspen = spegla.unit("Aspen", UnitType.RESIDENTIAL, south);
        one = first(THRESHOLD);
        other = twin(Map.of(alder, new int[] {1, 0}, aspen, new int[] {6, 2}), 2, THRESHOLD, "twin-of-this");
    }

    /** One with this threshold; the one of the twins where it is theirs. */
    Twin first(int threshold) {
        return twin(Map.of(alder, new int[] {3, 4}, aspen, new int[] {6, 4}), 1, threshold, "twin-of-" + threshold);
    }

    /** @param instrument each twin's own: two series of the same one do not ask the same units in the same weeks */
    private Twin twin(Map<Unit, int[]> small, int hidden, int threshold, String instrument) {
        clock.set(Instant.parse(START));
        var series = spegla.series(instrument, Series.Rules.of(threshold), oak, birch, alder, aspen);
        var spring = round(series, "Våren 2025", small, 0, hidden);
        clock.advance(Duration.ofDays(180));
        return new Twin(series, spring, round(series, "Hösten 2025", small, 1, hidden));
    }

    private static Instrument asked(Instrument plain) {
        var who = new Question(
                Text.of("Hur länge har du arbetat här?", "How long have you worked here?"),
                new Variable("who", plain.variable(0).scale(), false, OptionalInt.empty(), Optional.empty(), true));
        return new Instrument(
                plain.id(),
                plain.version(),
                plain.title(),
                plain.about(),
                plain.source(),
                plain.rights(),
                plain.wordingKind(),
                plain.scales(),
                Stream.concat(plain.questions().stream(), Stream.of(who)).toList(),
                plain.scores(),
                List.of(new CommentField("more", Text.of("Något mer?", "Anything else?"))));
    }

    private Round round(Series series, String name, Map<Unit, int[]> small, int place, int hidden) {
        var round = spegla.openRound(series, name, ASKED);
        fill(round, oak, 12 - ON_PAPER, 100 + place, sheet -> sheet.saying(Map.of("more", "Mer tid för samtal.")));
        fill(round, oak, ON_PAPER, 300 + place, Submission::fromPaper);
        fill(round, birch, 7 + place, 200 + place, UnaryOperator.identity());
        fill(round, aspen, small.get(aspen)[place], place == 0 ? 300 : hidden, UnaryOperator.identity());
        fill(round, alder, small.get(alder)[place], hidden, sheet -> sheet.saying(Map.of("more", SECRET)));
        var closed = spegla.close(round);
        releaseComments(closed);
        return closed;
    }

    /** So many sheets, with some gaps; the same for the same seed. */
    private void fill(Round round, Unit unit, int sheets, long seed, UnaryOperator<Submission> as) {
        var random = new Random(seed);
        spegla.store(IntStream.range(0, sheets).mapToObj(i -> as.apply(Town.sheet(round, unit, sheet(ASKED, random)))));
    }

    /** As they were written, those for whom there are enough. */
    private void releaseComments(Round closed) {
        var review = new CommentReview(
                spegla.database().store(),
                spegla.database().rounds(),
                spegla.database().comments(),
                (actor, event) -> {});
        review.decide(
                Actor.PROGRAM,
                closed.id(),
                review.waiting(closed.id()).stream().collect(Collectors.toMap(ToReview::id, ToReview::words)));
        if (!review.release(Actor.PROGRAM, closed.id())) {
            throw new IllegalStateException("there were no comments in " + closed.name());
        }
    }

    static Response sheet(Instrument instrument, Random random) {
        var answers = new HashMap<String, Integer>();
        instrument.variables().stream()
                .filter(item -> random.nextInt(25) > 0)
                .forEach(item -> answers.put(item.id(), 1 + random.nextInt(5)));
        return Response.of(instrument, answers);
    }

    /** Whether a page shows what somebody in the small unit wrote. */
    static boolean tellsSecret(String body) {
        return body.contains(SECRET);
    }

    /** Where a visitor starts to look, and the files that no link may lead to. */
    List<String> starts(Twin twin) {
        var results = "/results/" + twin.series().id().value();
        return Stream.concat(
                        Stream.of(
                                "/series/" + twin.series().id().value(),
                                "/rounds/" + twin.spring().id().value(),
                                "/rounds/" + twin.autumn().id().value(),
                                results + "?follow-up=none"),
                        Stream.of(
                                        "",
                                        "/comments/" + twin.spring().id().value(),
                                        "/comments/" + twin.autumn().id().value(),
                                        "/figures.csv",
                                        "/units.svg",
                                        "/trend-0.svg",
                                        "/trend-1.svg",
                                        "/trend-2.svg")
                                .map(file -> results + file))
                .toList();
    }

    @Override
    public void close() {
        spegla.close();
    }
}
