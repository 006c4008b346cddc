package se.spegla.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.access.Account;
import se.spegla.access.Accounts;
import se.spegla.access.Role;
import se.spegla.act.Actor;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Area;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.response.Cards;
import se.spegla.response.Responses;
import se.spegla.response.SheetId;
import se.spegla.response.Submission;
import se.spegla.setup.Lifecycle;
import se.spegla.setup.Planning;

/**
 * Sets up six made-up units and lets them answer: P-CAT twice in the homes (one without follow-up, one with too few answers),
 * mP-CAT by cards, closed for spring and open for autumn, and a knowledge questionnaire that is closed for spring and open for autumn.
 */
public final class FictionalMunicipality {
    private static final long SEED = 13_65;
    private final Units units;
    private final Responses responses;
    private final Cards cards;
    private final Accounts accounts;
    private final Lifecycle lifecycle;
    private final Planning planning;
    private final CommentReview comments;
    private final SettableClock clock;
    private final LocalDate today;
    private final FictionalAnswers answers = new FictionalAnswers(SEED);
    private final Map<Workplace, Unit> unitOf = new HashMap<>();

    /** @param clock the one that the ports and the lifecycle go by */
    public FictionalMunicipality(
            Units units,
            Responses responses,
            Cards cards,
            Accounts accounts,
            Lifecycle lifecycle,
            Planning planning,
            CommentReview comments,
            SettableClock clock,
            LocalDate today) {
        this.units = units;
        this.responses = responses;
        this.cards = cards;
        this.accounts = accounts;
        this.lifecycle = lifecycle;
        this.planning = planning;
        this.comments = comments;
        this.clock = clock;
        this.today = today;
    }

    /** Who can be looked at the demo as, and where one can answer. */
    public record Cast(Account.Id leader, Account.Id manager, Round.Id openRound, Unit.Id openUnit) {}

    /** Fills an empty store. */
    public Cast settle(Instrument pCat, Instrument mPCat, Instrument knowledge) {
        foundUnits();
        measureHomes(pCat);
        measureHomeCare(mPCat);
        var open = measureKnowledge(knowledge);
        var leader = account("processledare", "Maja Lindfors", Role.PROCESS_LEADER, Set.of());
        var managed = Set.of(
                unitOf.get(Workplace.ALMGARDEN).id(),
                unitOf.get(Workplace.GRANSTIGEN).id());
        var manager = account("enhetschef", "Samir Holm", Role.UNIT_MANAGER, managed);
        return new Cast(leader, manager, open, unitOf.get(Workplace.ALMGARDEN).id());
    }

    private void foundUnits() {
        units.save(new Organisation("Sagolunda kommun", "Maja Lindfors, processledare, 0000-12 34 56", true));
        var areas = new HashMap<String, Area>();
        for (var place : Workplace.ALL) {
            var area = areas.computeIfAbsent(place.area(), Area::named);
            unitOf.put(place, new Unit(Unit.Id.random(), place.name(), place.type(), area.id()));
        }
        units.save(areas.values(), unitOf.values());
    }

    private void measureHomes(Instrument pCat) {
        var homes = List.of(Workplace.ALMGARDEN, Workplace.BJORKBACKEN, Workplace.EKLIDEN, Workplace.GRANSTIGEN);
        var series = series("Personcentrering i boendena", pCat, homes);
        closed(
                series,
                pCat,
                spring(),
                List.of(
                        new Turnout(Workplace.ALMGARDEN, 29, 0.55),
                        new Turnout(Workplace.BJORKBACKEN, 15, 0.60),
                        new Turnout(Workplace.EKLIDEN, 14, 0.66),
                        new Turnout(Workplace.GRANSTIGEN, 6, 0.62)));
        closed(
                series,
                pCat,
                autumn(),
                List.of(
                        new Turnout(Workplace.ALMGARDEN, 27, 0.68),
                        new Turnout(Workplace.BJORKBACKEN, 14, 0.61),
                        new Turnout(Workplace.GRANSTIGEN, 3, 0.60)));
    }

    /** By cards, and linked; the second round has just begun. */
    private void measureHomeCare(Instrument mPCat) {
        var places = List.of(Workplace.HEMTJANST, Workplace.VARDCENTRAL);
        var byCards = new Series.Rules(
                Series.DEFAULT_THRESHOLD, Series.Entry.CARDS, true, Series.DEFAULT_LEAST_SHARE, Optional.empty());
        var series = series("Personcentrering i hemtjänst och vårdcentral", mPCat, byCards, places);
        closed(
                series,
                mPCat,
                spring(),
                List.of(new Turnout(Workplace.HEMTJANST, 22, 0.50), new Turnout(Workplace.VARDCENTRAL, 12, 0.64)));
        open(
                series,
                mPCat,
                now(),
                List.of(new Turnout(Workplace.HEMTJANST, 10, 0.55), new Turnout(Workplace.VARDCENTRAL, 4, 0.64)));
    }

    private Round.Id measureKnowledge(Instrument knowledge) {
        var series = series("Kunskap om nära vård", knowledge, Workplace.ALL);
        var first = closed(
                series,
                knowledge,
                spring(),
                Workplace.ALL.stream()
                        .map(place -> new Turnout(place, place.headsInSpring() * 2 / 3, 0.45))
                        .toList());
        FictionalComments.goThrough(comments, first);
        return open(
                series,
                knowledge,
                now(),
                Workplace.ALL.stream()
                        .map(place -> new Turnout(place, place.headsInAutumn() / 3, 0.6))
                        .toList());
    }

    private Season spring() {
        return Season.endingBefore(today, 215);
    }

    private Season autumn() {
        return Season.endingBefore(today, 25);
    }

    private Season now() {
        return new Season(today.minusDays(9), today.plusDays(21));
    }

    private Series series(String name, Instrument instrument, List<Workplace> places) {
        return series(name, instrument, Series.Rules.of(Series.DEFAULT_THRESHOLD), places);
    }

    private Series series(String name, Instrument instrument, Series.Rules rules, List<Workplace> places) {
        var ids = places.stream().map(place -> unitOf.get(place).id()).toList();
        var series = new Series(Series.Id.random(), name, instrument.id(), rules, ids);
        planning.add(Actor.PROGRAM, series, "");
        return series;
    }

    private Round.Id closed(Series series, Instrument instrument, Season season, List<Turnout> turnouts) {
        var round = open(series, instrument, season, turnouts);
        clock.set(season.to().plusDays(1).atStartOfDay(Round.ZONE).toInstant().plus(Round.DEFAULT_GRACE));
        lifecycle.tick();
        return round;
    }

    private Round.Id open(Series series, Instrument instrument, Season season, List<Turnout> turnouts) {
        clock.set(season.from().atTime(LocalTime.NOON).atZone(Round.ZONE).toInstant());
        var round = Round.draft(series.id(), season.name(), season.from(), season.to(), Round.DEFAULT_GRACE);
        planning.plan(Actor.PROGRAM, round, "");
        planning.leaveOut(Actor.PROGRAM, round.id(), absent(series, turnouts));
        lifecycle.saveHeadcounts(
                Actor.PROGRAM,
                round.id(),
                turnouts.stream()
                        .collect(Collectors.toMap(
                                turnout -> unitOf.get(turnout.workplace()).id(),
                                turnout -> heads(turnout.workplace(), season))));
        lifecycle.open(Actor.PROGRAM, round.id(), instrument);
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        var sent = turnouts.stream()
                .flatMap(turnout -> send(round.id(), instrument, turnout))
                .toList();
        sent.forEach(CompletableFuture::join);
        return round.id();
    }

    private OptionalInt heads(Workplace place, Season season) {
        return OptionalInt.of(season.equals(spring()) ? place.headsInSpring() : place.headsInAutumn());
    }

    /** The units of the series that nobody answers in this time. */
    private Map<Unit.Id, String> absent(Series series, List<Turnout> turnouts) {
        var present = turnouts.stream()
                .map(turnout -> unitOf.get(turnout.workplace()).id())
                .toList();
        return series.units().stream()
                .filter(unit -> !present.contains(unit))
                .collect(Collectors.toMap(
                        unit -> unit, unit -> "Ny chef och ny personal, kan inte svara den här gången"));
    }

    private Stream<CompletableFuture<?>> send(Round.Id round, Instrument instrument, Turnout turnout) {
        var unit = unitOf.get(turnout.workplace()).id();
        var own = cards.of(round).getOrDefault(unit, List.of());
        var drawn = own.iterator();
        return IntStream.range(0, turnout.sheets())
                .mapToObj(i -> new Submission(SheetId.random(), round, unit, answers.sheet(instrument, turnout.level()))
                        .saying(FictionalComments.of(instrument, turnout.workplace(), i)))
                .map(sheet -> own.isEmpty() ? sheet : sheet.by(drawn.next().value()))
                .map(responses::store);
    }

    private Account.Id account(String login, String name, Role role, Set<Unit.Id> managed) {
        var account = new Account(Account.Id.random(), login, name, role, managed, "sv");
        accounts.save(account);
        return account.id();
    }
}
