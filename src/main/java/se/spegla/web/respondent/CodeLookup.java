package se.spegla.web.respondent;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Units;
import se.spegla.response.CardCode;
import se.spegla.response.Cards;
import se.spegla.response.SubmitSheet.Place;
import se.spegla.response.UnitCode;
import se.spegla.response.UnitCodes;

/** From a unit code or a card to the questionnaire behind it. */
final class CodeLookup {
    private static final Organisation NONE = new Organisation("", "", false);
    private static final int MOST_KEPT = 2_000;

    private final UnitCodes codes;
    private final Cards cards;
    private final Rounds rounds;
    private final Units units;
    private final InstantSource clock;
    /** As stored, in no language. */
    private final Remembered<String, Visit> ways;

    /** @param changes see {@link Remembered} */
    CodeLookup(TabletPorts ports, InstantSource clock, LongSupplier changes) {
        this.codes = ports.codes();
        this.cards = ports.cards();
        this.rounds = ports.rounds();
        this.units = ports.units();
        this.clock = clock;
        this.ways = new Remembered<>(changes, MOST_KEPT);
    }

    /** Whom the server belongs to; without a name before it is set up. */
    Organisation organisation() {
        return units.organisation().orElse(NONE);
    }

    /** The code in force that these letters mean, a unit's or that of a card. */
    Optional<String> code(String typed) {
        var unit = UnitCode.parse(typed)
                .filter(code -> codes.find(code).isPresent())
                .map(UnitCode::value);
        return unit.isPresent()
                ? unit
                : CardCode.parse(typed).filter(this::isThere).map(CardCode::value);
    }

    /** What the code opens; empty for a wrong one, and for a round that is still being set up. */
    Optional<Visit> visit(String typed, Function<Round, String> language) {
        return ways.get(typed, this::way)
                .filter(way -> way.round().phase() != Round.Phase.DRAFT)
                .map(way -> way.at(clock.instant(), language.apply(way.round())));
    }

    private Optional<Visit> way(String typed) {
        var door = UnitCode.parse(typed)
                .flatMap(codes::find)
                .or(() -> CardCode.parse(typed).flatMap(cards::find));
        return door.flatMap(it -> rounds.find(it.round())
                .flatMap(round -> rounds.participations(round.id()).stream()
                        .filter(part -> part.unit().equals(it.unit()))
                        .findFirst()
                        .map(part -> new Visit(
                                new Place(
                                        round, rounds.findSeries(round.series()).orElseThrow(), part),
                                organisation(),
                                CardCode.parse(typed).isPresent(),
                                ""))));
    }

    private boolean isThere(CardCode card) {
        return cards.find(card).isPresent();
    }
}
