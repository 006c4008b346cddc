package se.spegla.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import se.spegla.act.Actor;
import se.spegla.act.Events;
import se.spegla.act.Store;
import se.spegla.comparison.Agreement;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.Screened;
import se.spegla.comparison.ScreenedRound;
import se.spegla.comparison.ScreenedUnit;
import se.spegla.disclosure.Gate.RoundName;
import se.spegla.disclosure.Publishing.Before;
import se.spegla.disclosure.Publishing.Made;
import se.spegla.disclosure.audit.Proof;
import se.spegla.disclosure.audit.Told;
import se.spegla.disclosure.policy.Policy;
import se.spegla.disclosure.policy.Published;
import se.spegla.disclosure.screen.LinkScreen;
import se.spegla.disclosure.screen.RoundScreen;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.response.Responses;
import se.spegla.scoring.Scorer;

/**
 * What may be known of closed rounds, through the gate. It is released when it is asked for the first time, and the same
 * from then on and for every role; a role sees a part of it.
 */
public final class Results {
    private final ClosedRounds closed;
    private final Publishing publishing;
    private final Events events;
    private final IntFunction<Policy> policy;

    public Results(Store store, Rounds rounds, Responses responses, Releases releases, Events events) {
        this(store, rounds, responses, releases, events, Published::new);
    }

    /** @param policy by threshold; another than {@link Published} in tests only */
    Results(
            Store store,
            Rounds rounds,
            Responses responses,
            Releases releases,
            Events events,
            IntFunction<Policy> policy) {
        this.closed = new ClosedRounds(rounds, responses);
        this.publishing = new Publishing(store, closed, releases, events);
        this.events = events;
        this.policy = policy;
    }

    /** Somebody takes figures of a series away as a file; to be told before they have it. */
    public void takenAway(Actor actor, Series series) {
        events.happened(actor, series.event("figures-downloaded"));
    }

    private record Screening(ScreenedUnit unit, List<Told> told, List<ScoredRound> proved) {
        PreviousReleases.Entry entry() {
            return new PreviousReleases.Entry(Proof.fingerprint(proved), told);
        }
    }

    /**
     * One round by itself, without verdicts. What it tells of a round every later release tells as well, and nothing else.
     *
     * @throws NoResults where the round is unknown or not closed
     */
    public ReleasedComparison of(Round.Id id) {
        var round = closed.find(id);
        var instrument = closed.instrument(round);
        return publishing.comparison(
                List.of(round),
                List.of(instrument),
                before -> made(
                        screened(round, instrument, before),
                        units -> new Gate(policy(round), instrument)
                                .release(name(round, instrument), Optional.empty(), units, before.edition())));
    }

    private Policy policy(Round round) {
        return policy.apply(closed.threshold(round));
    }

    private static Made made(List<Screening> screened, Function<List<ScreenedUnit>, ReleasedComparison> release) {
        var told = new LinkedHashMap<String, PreviousReleases.Entry>();
        screened.forEach(unit -> told.put(unit.unit().unit().key(), unit.entry()));
        return new Made(release.apply(screened.stream().map(Screening::unit).toList()), told);
    }

    private List<Screening> screened(Round round, Instrument instrument, Before before) {
        var absent = absent(instrument);
        var policy = policy(round);
        var reader = new RoundReader(closed);
        return reader.parts(round.id()).values().parallelStream()
                .map(part -> {
                    var record = new UnitRecord(reader, part.unit());
                    var out = before.out().of(part.unit().value());
                    var rounds = record.tiedTo(List.of(round.id()), out);
                    var decision = RoundScreen.decide(
                            policy,
                            round.id().value(),
                            rounds,
                            UnitRecord.of(rounds.keySet(), out),
                            before.editions().stream()
                                    .map(edition -> record.screened(
                                            edition.figures(), edition.rounds().indexOf(round.id()) == 1))
                                    .toList());
                    return new Screening(
                            new ScreenedUnit(
                                    ClosedRounds.named(part),
                                    new ScreenedRound(record.in(round.id()), decision.screened()),
                                    absent,
                                    Set.of()),
                            decision.told(),
                            List.of(record.in(round.id())));
                })
                .toList();
    }

    private static ScreenedRound absent(Instrument instrument) {
        return new ScreenedRound(
                new ScoredRound(instrument, new Scorer(instrument), RoundSheets.absent(OptionalInt.empty())),
                Screened.only(Map.of()));
    }

    /**
     * Two rounds of a series held against each other: what each of them tells by itself, and what the persons tell whose two sheets
     * are linked. Units have the name, type and area that they had at the follow-up.
     *
     * @throws NoResults where a round is unknown or not closed, or the two cannot be compared
     */
    public ReleasedComparison of(Round.Id baselineId, Round.Id followUpId) {
        var baseline = closed.find(baselineId);
        var followUp = closed.find(followUpId);
        if (!baseline.series().equals(followUp.series()) || baselineId.equals(followUpId)) {
            throw new NoResults(
                    NoResults.Why.NOT_OF_ONE_SERIES,
                    "rounds \"" + baseline.name() + "\" and \"" + followUp.name()
                            + "\" are not two rounds of one series; choose two of the same");
        }
        var instruments = List.of(closed.instrument(baseline), closed.instrument(followUp));
        requireComparable(instruments);
        var told = List.of(of(baselineId), of(followUpId));
        return publishing.comparison(
                List.of(baseline, followUp),
                instruments,
                before -> made(
                        screened(baseline, followUp, told, before),
                        units -> new Gate(policy(followUp), instruments.get(1))
                                .release(
                                        name(baseline, instruments.get(0)),
                                        Optional.of(name(followUp, instruments.get(1))),
                                        units,
                                        before.edition())));
    }

    private List<Screening> screened(Round baseline, Round followUp, List<ReleasedComparison> told, Before before) {
        var ids = List.of(baseline.id(), followUp.id());
        var reader = new RoundReader(closed);
        var all = new LinkedHashMap<>(reader.parts(baseline.id()));
        all.putAll(reader.parts(followUp.id()));
        var policy = policy(followUp);
        return all.values().parallelStream()
                .map(part -> {
                    var record = new UnitRecord(reader, part.unit());
                    var screened = told.stream().map(record::screened).toList();
                    var out = before.out().of(part.unit().value());
                    var rounds = record.tiedTo(ids, out);
                    var decision = LinkScreen.decide(
                            policy,
                            ids.stream().map(Round.Id::value).toList(),
                            screened,
                            rounds,
                            UnitRecord.of(rounds.keySet(), out),
                            score -> before.editions().stream()
                                    .allMatch(edition -> edition.figures()
                                            .unit(part.unit().value())
                                            .flatMap(unit ->
                                                    unit.score(score.id()).linked())
                                            .isPresent()));
                    return new Screening(
                            new ScreenedUnit(
                                    ClosedRounds.named(part),
                                    new ScreenedRound(record.in(baseline.id()), screened.get(0)),
                                    new ScreenedRound(record.in(followUp.id()), screened.get(1)),
                                    decision.linked()),
                            decision.told(),
                            ids.stream().map(record::in).toList());
                })
                .toList();
    }

    /**
     * The same units through these rounds of one series.
     *
     * @param ids by time, at least one
     * @throws NoResults where a round is unknown or not closed
     */
    public ReleasedTrends trends(List<Round.Id> ids) {
        var told =
                ids.stream().map(this::of).toList(); // a trend weighs together what each round tells, and nothing else
        var all = ids.stream().map(closed::find).toList();
        return publishing.trends(
                all,
                all.stream().map(closed::instrument).toList(),
                () -> new TrendReader(closed, all, told, policy(all.get(0))).read());
    }

    private static void requireComparable(List<Instrument> instruments) {
        var differences = new Agreement(instruments.get(0), instruments.get(1)).differences();
        if (!differences.isEmpty()) {
            throw new NoResults(
                    NoResults.Why.NOT_COMPARABLE, "the rounds cannot be compared: " + String.join("; ", differences));
        }
    }

    private static RoundName name(Round round, Instrument instrument) {
        return new RoundName(round.name(), instrument.wording());
    }
}
