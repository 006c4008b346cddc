package se.spegla.setup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import se.spegla.act.Actor;
import se.spegla.act.Event;
import se.spegla.act.Events;
import se.spegla.act.Store;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.DateClock;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;

/**
 * Leads rounds from draft to closed. The rules are {@link Round}'s; here they meet what is stored. Each change is one act, judged by
 * what is stored when it is done, so that a form sent twice at once is judged one after the other.
 */
public final class Lifecycle {
    private final Store store;
    private final Events events;
    private final Rounds rounds;
    private final Units units;
    private final WaysIn waysIn;
    private final InstantSource clock;
    private final DateClock dates;

    /** @param dates by which first and last days and grace periods pass by themselves */
    public Lifecycle(
            Store store,
            Events events,
            Rounds rounds,
            Units units,
            WaysIn waysIn,
            InstantSource clock,
            DateClock dates) {
        this.store = store;
        this.events = events;
        this.rounds = rounds;
        this.units = units;
        this.waysIn = waysIn;
        this.clock = clock;
        this.dates = dates;
    }

    /** The round as it stands now. */
    public Round now(Round stored) {
        return stored.at(dates.instant());
    }

    /** Whether a round's first day is still to come. */
    public boolean startsLater(Round round) {
        return clock.instant().isBefore(round.startsAt());
    }

    /** Whether a round's last day is over. */
    public boolean isOver(Round round) {
        return !clock.instant().isBefore(round.endsAt());
    }

    /** What to know before this draft or planned round is opened at once. */
    public OpeningCheck checkOpening(Round.Id id) {
        var round = require(id);
        return check(isOver(round) ? round : round.open(clock.instant()));
    }

    /** What to know before this draft is planned, to open when its first day begins. */
    public OpeningCheck checkPlanning(Round.Id id) {
        return check(require(id));
    }

    private OpeningCheck check(Round round) {
        return OpeningCheck.of(round, rounds, units);
    }

    /**
     * Opens a draft or a planned round now: copies the instrument, freezes the units as they are named now, makes one
     * code per unit, and where the series takes cards one card per head. A planned round has the copy that was taken
     * when it was planned.
     *
     * @throws Round.Refused where it has opened, its end is past, no unit takes part, two units share staff, cards lack a
     * headcount, or another series is in the way
     */
    public Round open(Actor actor, Round.Id id, Instrument instrument) {
        return store.transact(() -> {
            var before = require(id);
            var opened = before.open(clock.instant());
            refuseWhatStops(opened);
            if (before.phase() == Round.Phase.PLANNED) {
                store(opened, before);
            } else {
                rounds.saveOpened(opened, instrument, named(id));
            }
            waysIn.issue(opened, rounds.participations(id));
            return told(actor, "round-opened", opened);
        });
    }

    /**
     * Makes a draft ready, to open by itself when its first day begins. The instrument is copied and the codes are made
     * now, so that they can be printed.
     *
     * @throws Round.Refused where it is no draft, its first day has begun, or it could not be opened
     */
    public Round plan(Actor actor, Round.Id id, Instrument instrument) {
        return store.transact(() -> {
            var planned = require(id).plan(clock.instant());
            refuseWhatStops(planned);
            rounds.saveOpened(planned, instrument, named(id));
            waysIn.issue(planned, rounds.participations(id));
            return told(actor, "round-planned", planned);
        });
    }

    /** Makes a planned round a draft again; codes and cards that have been printed open nothing any more. */
    public Round withdraw(Actor actor, Round.Id id) {
        return store.transact(() -> {
            var draft = require(id).withdraw();
            rounds.saveWithdrawn(draft);
            return told(actor, "round-withdrawn", draft);
        });
    }

    private void refuseWhatStops(Round round) {
        check(round).stops().stream().sorted().findFirst().ifPresent(why -> {
            throw new Round.Refused(why, round);
        });
    }

    /** Stops the handing out of forms before the end date; with a grace period of 0 the round is closed at once. */
    public Round close(Actor actor, Round.Id id) {
        return store.transact(
                () -> told(actor, "round-closed", store(require(id).close(clock.instant()))));
    }

    /** Closes an open or closing round at once and for good, without the grace period or the rest of it. */
    public Round closeForGood(Actor actor, Round.Id id) {
        return store.transact(
                () -> told(actor, "round-closed-for-good", store(require(id).closeForGood(clock.instant()))));
    }

    /** Opens a closing round again until the end of this day. */
    public Round reopen(Actor actor, Round.Id id, LocalDate newEnd) {
        return store.transact(() -> {
            var reopened = require(id).reopen(newEnd, clock.instant());
            refuseWhereTooNear(reopened, rounds.participations(id));
            return told(actor, "round-reopened", store(reopened));
        });
    }

    /**
     * Gives a round that is not closing or closed another name and other dates, as {@link Round#reschedule} allows.
     *
     * @param days the new dates in the actor's words, for the audit log
     */
    public Round reschedule(
            Actor actor, Round.Id id, String name, LocalDate start, LocalDate end, Duration grace, String days) {
        return store.transact(() -> {
            var changed = require(id).reschedule(name, start, end, grace, clock.instant());
            if (changed.phase() != Round.Phase.DRAFT) {
                refuseWhereTooNear(changed, rounds.participations(id));
            }
            return told(actor, "round-changed", store(changed), days);
        });
    }

    /**
     * Adds a unit to a round that is not closing or closed, with a code of its own where the round is open or planned,
     * and cards where the series takes cards. A part of the act that adds it to the series, too.
     */
    Round addUnit(Actor actor, Round.Id id, Unit unit, OptionalInt headcount) {
        var round = require(id);
        if (round.phase() == Round.Phase.CLOSING || round.phase() == Round.Phase.CLOSED) {
            throw new Round.Refused(Round.Refusal.NOT_OPEN, round);
        }
        if (round.hasCodes() && seriesOf(round).takesCards() && headcount.isEmpty()) {
            throw new Round.Refused(Round.Refusal.CARDS_NEED_HEADCOUNTS, round);
        }
        var part = participation(id, unit, headcount);
        if (round.hasCodes()) {
            refuseWhereTooNear(round, List.of(part));
            if (!sharesStaff(round, unit).isEmpty()) {
                throw new Round.Refused(Round.Refusal.SHARED_STAFF, round);
            }
        }
        rounds.add(part);
        if (round.hasCodes()) {
            waysIn.issue(round, List.of(part));
        }
        return told(actor, "round-unit-added", round, unit.name());
    }

    /** Which rounds of other series keep a unit from being added to this one. */
    public List<Spacing.InTheWay> inTheWay(Round round, Unit unit) {
        return new Spacing(rounds, units).of(round, List.of(participation(round.id(), unit, OptionalInt.empty())));
    }

    /** Which units of this round keep a unit from being added to it, since the same people would be asked twice. */
    public List<Participation> sharesStaff(Round round, Unit unit) {
        var part = participation(round.id(), unit, OptionalInt.empty());
        var others = rounds.participations(round.id()).stream()
                .filter(other -> !other.unit().equals(unit.id()));
        var parts = Stream.concat(Stream.of(part), others).toList();
        return new Spacing(rounds, units)
                .sharingStaff(parts).stream()
                        .filter(two -> two.get(0).equals(part))
                        .map(two -> two.get(1))
                        .toList();
    }

    private void refuseWhereTooNear(Round round, List<Participation> parts) {
        if (!new Spacing(rounds, units).of(round, parts).isEmpty()) {
            throw new Round.Refused(Round.Refusal.OTHER_SERIES, round);
        }
    }

    /** Replaces the headcounts of these units; where more are asked than before, an open round makes cards for them. */
    public void saveHeadcounts(Actor actor, Round.Id id, Map<Unit.Id, OptionalInt> headcounts) {
        store.run(() -> {
            rounds.saveHeadcounts(id, headcounts);
            var round = require(id);
            if (round.hasCodes()) {
                waysIn.issue(round, rounds.participations(id));
            }
            told(actor, "headcounts-changed", round);
        });
    }

    /** The rounds that would stand elsewhere by this time: those for which it matters whether the clock is right. */
    public List<Round> due(Instant now) {
        return rounds.underWay().stream()
                .filter(stored -> stored.at(now).phase() != stored.phase())
                .toList();
    }

    /**
     * A person says that the clock is right: what has waited for it passes.
     *
     * @param time what the clock says, in the actor's words, for the audit log
     */
    public void confirmClock(Actor actor, String time) {
        store.run(() -> {
            if (!dates.isTrusted()) {
                dates.confirm();
                events.happened(actor, Event.of("clock-confirmed", time));
            }
        });
        tick();
    }

    /**
     * Stores what has passed by itself: first and last days and grace periods. A planned round of which one has learned
     * that the same people would be asked twice, or too soon, does not open by itself: it is a draft again. Called every
     * now and then, and at the start; where several call at once, one stores it.
     */
    public void tick() {
        rounds.underWay().stream()
                .filter(this::isDue)
                .map(Round::id)
                .forEach(id ->
                        store.run(() -> rounds.find(id).filter(this::isDue).ifPresent(this::pass)));
    }

    private boolean isDue(Round stored) {
        var current = now(stored);
        return current.phase() != stored.phase() || mayNotOpen(current);
    }

    private void pass(Round stored) {
        var current = now(stored);
        if (mayNotOpen(current)) {
            withdraw(Actor.PROGRAM, current.id());
            return;
        }
        store(current, stored);
        told(
                Actor.PROGRAM,
                current.hasResults()
                        ? "round-closed-by-date"
                        : current.handsOutForms() ? "round-opened-by-date" : "round-ended-by-date",
                current);
    }

    private boolean mayNotOpen(Round round) {
        return round.phase() == Round.Phase.PLANNED
                && check(round).stops().stream()
                        .anyMatch(why -> why == Round.Refusal.SHARED_STAFF || why == Round.Refusal.OTHER_SERIES);
    }

    /** The unit's part in a round under the name, type and area that it has now. */
    public Participation participation(Round.Id round, Unit unit, OptionalInt headcount) {
        var area = units.areas().stream()
                .filter(a -> a.id().equals(unit.area()))
                .findFirst()
                .orElseThrow();
        return new Participation(round, unit.id(), unit.name(), unit.type(), area.id(), area.name(), headcount, false);
    }

    private List<Participation> named(Round.Id id) {
        return rounds.participations(id).stream()
                .map(part -> participation(part.round(), units.find(part.unit()).orElseThrow(), part.headcount()))
                .toList();
    }

    private Round require(Round.Id id) {
        return now(rounds.find(id).orElseThrow());
    }

    private Series seriesOf(Round round) {
        return rounds.findSeries(round.series()).orElseThrow();
    }

    private Round told(Actor actor, String action, Round round, String... parts) {
        var names = Stream.concat(Stream.of(round.name()), Stream.of(parts)).toArray(String[]::new);
        events.happened(actor, seriesOf(round).event(action, names));
        return round;
    }

    /** A planned round that opens freezes its units as they are named now, and closes only after that. */
    private void store(Round current, Round stored) {
        if (stored.phase() == Round.Phase.PLANNED) {
            rounds.save(stored.open(current.startsAt()), named(current.id()), rounds.absences(current.id()));
        }
        if (current.phase() != Round.Phase.PLANNED) {
            store(current);
        }
    }

    private Round store(Round round) {
        if (round.phase() == Round.Phase.CLOSED) {
            rounds.saveClosed(round);
        } else {
            rounds.save(round);
        }
        return round;
    }
}
