package se.spegla.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Option;
import se.spegla.instrument.Question;
import se.spegla.instrument.Scale;
import se.spegla.instrument.Score;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;
import se.spegla.instrument.WordingKind;
import se.spegla.measurement.Area;
import se.spegla.measurement.Lifecycle;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.response.Response;
import se.spegla.response.SheetId;
import se.spegla.response.Submission;
import se.spegla.testing.TestDatabase;

/** An organisation with two units and a series whose spring round is a draft, in a database of its own. */
public final class SpringRound {
    public static final Instant NOON_15_MARCH = Instant.parse("2026-03-15T11:00:00Z");

    public final Area area = Area.named("Norra");
    public final Unit birch = new Unit(Unit.Id.random(), "Björken", UnitType.RESIDENTIAL, area.id());
    public final Unit alder = new Unit(Unit.Id.random(), "Alen", UnitType.HOME_CARE, area.id());
    public final Instrument instrument = instrument();
    public final Series series =
            new Series(Series.Id.random(), "P-CAT", instrument.id(), Series.Rules.of(5), List.of(birch.id(), alder.id()));
    public final Round draft = Round.draft(
            series.id(), "Våren 2026", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), Round.DEFAULT_GRACE);

    /** Stores all of it. */
    public SpringRound(Database database) {
        database.units().save(new Organisation("Granby", "Eva, 0123-45 67 89", true));
        database.units().save(List.of(area), List.of(birch, alder));
        database.rounds().save(series);
        var lifecycle = lifecycle(database, InstantSource.fixed(NOON_15_MARCH));
        database.rounds().save(draft, List.of(
                lifecycle.participation(draft.id(), birch, OptionalInt.of(20)),
                lifecycle.participation(draft.id(), alder, OptionalInt.empty())));
    }

    public static Database open(Path directory) {
        return TestDatabase.open(directory, InstantSource.fixed(NOON_15_MARCH));
    }

    public static Lifecycle lifecycle(Database database, InstantSource clock) {
        return new Lifecycle(database.rounds(), database.units(), database.doors(), clock);
    }

    /** The series with another way in. */
    public Series taking(Series.Entry entry) {
        var rules = series.rules();
        return new Series(series.id(), series.name(), series.instrumentId(),
                new Series.Rules(rules.threshold(), entry, rules.linked(), rules.leastShare(), rules.answersUntil()),
                series.units());
    }

    /** Opens the round, on 15 March. */
    public SpringRound opened(Database database) {
        lifecycle(database, InstantSource.fixed(NOON_15_MARCH)).open(draft.id(), instrument);
        return this;
    }

    /** The round as closed by hand on 15 March, its grace period over. */
    public Round closed() {
        return draft.open(NOON_15_MARCH).close(NOON_15_MARCH).at(NOON_15_MARCH.plus(Duration.ofDays(7)));
    }

    public Submission sheet(SheetId id, Unit unit, Integer first, Integer second) {
        return new Submission(id, draft.id(), unit.id(), Response.of(instrument, Map.of("p1", first, "p2", second)));
    }

    /** A new sheet of the first unit. */
    public Submission sheet() {
        return sheet(SheetId.random(), birch, 4, 2);
    }

    private static Instrument instrument() {
        var agreement = new Scale("agreement", List.of(
                new Option(1, Text.of("Tar avstånd", "Disagree"), false, false),
                new Option(2, Text.of("Varken eller", "Neither"), false, false),
                new Option(3, Text.of("Instämmer delvis", "Agree in part"), false, false),
                new Option(4, Text.of("Instämmer helt", "Agree"), false, false),
                new Option(9, Text.of("Ej aktuellt", "Not applicable"), true, false)));
        var choices = new Scale("choices", List.of(
                new Option(1, new Text(Map.of("sv", "Ja")), false, false),
                new Option(2, new Text(Map.of("sv", "Nej")), false, false),
                new Option(0, new Text(Map.of("sv", "Vet inte")), false, true)));
        var p1 = new Variable("p1", agreement, false);
        var p2 = new Variable("p2", agreement, true);
        var k1 = new Variable("k1", choices, false, OptionalInt.of(2), Optional.of("SOU 2020:19"), false);
        return new Instrument(
                "p-cat", 3, Text.of("Titel", "Title"), Text.of("Om", "About"), "Source 2010", Text.of("Fri", "Free"),
                WordingKind.WORKING, List.of(agreement, choices), List.of(
                        new Question(Text.of("Vi talar.", "We talk."), p1),
                        new Question(Text.of("Det är rörigt.", "It is a mess."), p2),
                        new Question(Text.of("Är det så?", "So?"), k1)),
                List.of(
                        Score.of("total", Text.of("Totalt", "Total"), List.of(p1, p2),
                                Score.Aggregation.SUM, Score.Direction.HIGHER,
                                new MissingRule.PersonMean(0.8)),
                        Score.of("knowledge", Text.of("Kunskap", "Knowledge"), List.of(k1),
                                Score.Aggregation.MEAN, Score.Direction.LOWER,
                                new MissingRule.Complete())));
    }
}
