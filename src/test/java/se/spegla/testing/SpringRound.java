package se.spegla.testing;

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
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.response.Response;
import se.spegla.response.SheetId;
import se.spegla.response.Submission;

/** A town with two units and a series whose spring round is a draft. */
public final class SpringRound extends Town {
    public static final Instant NOON_15_MARCH = Instant.parse("2026-03-15T11:00:00Z");

    public final Area area;
    public final Unit birch;
    public final Unit alder;
    public final Instrument instrument = instrument();
    public final Series series;
    public final Round draft;

    /** On 15 March. */
    public SpringRound() {
        this(InstantSource.fixed(NOON_15_MARCH));
    }

    public SpringRound(InstantSource clock) {
        this(newFolder(), clock);
    }

    public SpringRound(Path folder, InstantSource clock) {
        super(folder, clock);
        organisation(true);
        area = area("Norra");
        birch = unit("Björken", UnitType.RESIDENTIAL, area);
        alder = unit("Alen", UnitType.HOME_CARE, area);
        series = series("P-CAT", instrument.id(), Series.Rules.of(Series.DEFAULT_THRESHOLD), List.of(birch, alder));
        draft = draft(
                Round.draft(
                        series.id(),
                        "Våren 2026",
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 31),
                        Round.DEFAULT_GRACE),
                Map.of(birch.id(), OptionalInt.of(HEADS), alder.id(), OptionalInt.empty()));
    }

    /** The series with another way in. */
    public Series taking(Series.Entry entry) {
        var rules = series.rules();
        return new Series(
                series.id(),
                series.name(),
                series.instrumentId(),
                new Series.Rules(rules.threshold(), entry, rules.linked(), rules.leastShare(), rules.answersUntil()),
                series.units());
    }

    /** Opens the round. */
    public SpringRound opened() {
        open(draft, instrument);
        return this;
    }

    /** The round as closed by hand on 15 March, its grace period over. */
    public Round closed() {
        return draft.open(NOON_15_MARCH).close(NOON_15_MARCH).at(NOON_15_MARCH.plus(Duration.ofDays(7)));
    }

    public Submission sheet(SheetId id, Unit unit, Integer first, Integer second) {
        return new Submission(id, draft.id(), unit.id(), answers(first, second));
    }

    public Response answers(Integer first, Integer second) {
        return Response.of(instrument, Map.of("p1", first, "p2", second));
    }

    /** A new sheet of the first unit. */
    public Submission sheet() {
        return sheet(SheetId.random(), birch, 4, 2);
    }

    private static Instrument instrument() {
        var agreement = new Scale(
                "agreement",
                List.of(
                        new Option(1, Text.of("Tar avstånd", "Disagree"), false, false),
                        new Option(2, Text.of("Varken eller", "Neither"), false, false),
                        new Option(3, Text.of("Instämmer delvis", "Agree in part"), false, false),
                        new Option(4, Text.of("Instämmer helt", "Agree"), false, false),
                        new Option(9, Text.of("Ej aktuellt", "Not applicable"), true, false)));
        var choices = new Scale(
                "choices",
                List.of(
                        new Option(1, new Text(Map.of("sv", "Ja")), false, false),
                        new Option(2, new Text(Map.of("sv", "Nej")), false, false),
                        new Option(0, new Text(Map.of("sv", "Vet inte")), false, true)));
        var p1 = new Variable("p1", agreement, false);
        var p2 = new Variable("p2", agreement, true);
        var k1 = new Variable("k1", choices, false, OptionalInt.of(2), Optional.of("SOU 2020:19"), false);
        return new Instrument(
                "p-cat",
                3,
                Text.of("Titel", "Title"),
                Text.of("Om", "About"),
                "Source 2010",
                Text.of("Fri", "Free"),
                WordingKind.WORKING,
                List.of(agreement, choices),
                List.of(
                        new Question(Text.of("Vi talar.", "We talk."), p1),
                        new Question(Text.of("Det är rörigt.", "It is a mess."), p2),
                        new Question(Text.of("Är det så?", "So?"), k1)),
                List.of(
                        Score.of(
                                "total",
                                Text.of("Totalt", "Total"),
                                List.of(p1, p2),
                                Score.Aggregation.SUM,
                                Score.Direction.HIGHER,
                                new MissingRule.PersonMean(0.8)),
                        Score.of(
                                "knowledge",
                                Text.of("Kunskap", "Knowledge"),
                                List.of(k1),
                                Score.Aggregation.MEAN,
                                Score.Direction.LOWER,
                                new MissingRule.Complete())));
    }
}
