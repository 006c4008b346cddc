package se.spegla.attack.site;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.testing.Clock;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Town;

/**
 * An organisation on a server of its own, with a unit that can answer in two series: in one by the unit's code, in the
 * other by cards, with pairs. Each has a closed round before the open one. Of two of them only what nobody may know
 * differs: how many have answered so far, and what; and of the round before, what too few answered.
 */
final class TwinTown implements AutoCloseable {
    /** What is hidden: so many sheets in the round before and in the open one, made from this seed. */
    record Hidden(int before, int now, long seed) {}

    /** A series with its open round, and the round before. */
    record Measured(Series series, Round before, Round open) {}

    private static final int LEFT_CARDS = 10;

    final RunningSpegla spegla;
    final Unit unit;
    final Measured byCode;
    final Measured byCards;
    private final Clock clock = Clock.at("2025-04-01T10:00:00Z");
    private final Map<String, String> names = new LinkedHashMap<>();

    TwinTown(Path directory, Hidden hidden) {
        spegla = RunningSpegla.in(directory, clock);
        spegla.organisation(true);
        unit = spegla.unit("Alen");
        names.put(spegla.base(), "BASE");
        names.put(unit.id().value(), "UNIT");
        byCode = measured("staff-knowledge", "staff-knowledge", Series.Rules.of(5), hidden);
        byCards = measured("p-cat", "p-cat", Town.rules(Series.Entry.CARDS, true), hidden);
    }

    /** Another series of the unit, by its code, for which one is promised another threshold. */
    Measured promising(int threshold) {
        return measured("staff-knowledge", "other-questions", Series.Rules.of(threshold), new Hidden(1, 1, 1));
    }

    /** @param of the instrument by which the series goes: one is not asked the same twice in the same weeks */
    private Measured measured(String copied, String of, Series.Rules rules, Hidden hidden) {
        var instrument = Town.instrument(copied);
        var series = spegla.series(of, rules, unit);
        clock.set(Instant.parse("2025-04-01T10:00:00Z"));
        var before = open(series, instrument, "Våren 2025", hidden.before(), hidden.seed());
        names.put(code(before), "OLDCODE");
        spegla.close(before);
        clock.advance(Duration.ofDays(180));
        var open = open(series, instrument, "Hösten 2025", hidden.now(), hidden.seed() + 1);
        names.put(code(open), "CODE");
        names.put(series.id().value(), "SERIES");
        return new Measured(series, before, open);
    }

    private Round open(Series series, Instrument instrument, String name, int sheets, long seed) {
        var round = spegla.openRound(series, name, instrument);
        var random = new Random(seed);
        var cards = cards(round);
        cards.forEach(card -> names.put(card, "CARD" + cards.indexOf(card)));
        spegla.store(IntStream.range(0, sheets).mapToObj(i -> {
            var sheet = Town.sheet(round, unit, Town.somehow(instrument, random));
            return cards.isEmpty() ? sheet : sheet.by(cards.get(i)).linkedBy("pair" + seed + i);
        }));
        names.put(round.id().value(), "ROUND");
        return round;
    }

    private List<String> cards(Round round) {
        return spegla.cards(round, unit).stream().map(card -> card.value()).toList();
    }

    String code(Round round) {
        return spegla.code(round, unit).value();
    }

    /** A card of the open round: one of the first has perhaps been used, one of the last has not. */
    String card(int number) {
        return cards(byCards.open()).get(number);
    }

    String unusedCard(int number) {
        return card(LEFT_CARDS + number);
    }

    /** With the same names in all such towns; the keys of rounds, fresh ids and tokens are drawn anew. */
    String neutral(String text) {
        var neutral = text;
        for (var name : names.entrySet()) {
            neutral = neutral.replace(name.getKey(), name.getValue());
        }
        return neutral.replaceAll("data-key=\"[^\"]+\" data-place=\"[^\"]+\"", "KEY")
                .replaceAll("name=\"sheet\" value=\"[0-9a-f]{32}\"", "FRESH")
                .replaceAll("(spegla-form=|name=\"csrf\" value=\")[\\w-]+", "TOKEN");
    }

    @Override
    public void close() {
        spegla.close();
    }
}
