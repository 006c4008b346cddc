package se.spegla.measurement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import se.spegla.instrument.Instrument;

/**
 * Leads rounds from draft to closed. The rules are {@link Round}'s; here they meet what is stored. One change at a
 * time, so that a form sent twice at once is judged one after the other.
 */
public final class Lifecycle {
    private final Rounds rounds;
    private final Units units;
    private final Doors doors;
    private final InstantSource clock;
    private final InstantSource dates;

    /** Dates pass by the same clock. */
    public Lifecycle(Rounds rounds, Units units, Doors doors, InstantSource clock) {
        this(rounds, units, doors, clock, clock);
    }

    /** @param dates by which first and last days and grace periods pass by themselves */
    public Lifecycle(Rounds rounds, Units units, Doors doors, InstantSource clock, InstantSource dates) {
        this.rounds = rounds;
        this.units = units;
        this.doors = doors;
        this.clock = clock;
        this.dates = dates;
    }

    /** The round as it stands now. */
    public Round now(Round stored) {
        return stored.at(dates.instant());
    }

    /** What to know before this draft or planned round is opened at once. */
    public OpeningCheck checkOpening(Round.Id id) {
        var round = require(id);
        var now = clock.instant();
        return check(now.isBefore(round.endsAt()) ? round.open(now) : round);
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
    public synchronized Round open(Round.Id id, Instrument instrument) {
        var before = require(id);
        var opened = before.open(clock.instant());
        refuseWhatStops(opened);
        if (before.phase() == Round.Phase.PLANNED) {
            store(opened, before);
        } else {
            rounds.saveOpened(opened, instrument, named(id));
        }
        doors.issue(opened, rounds.participations(id));
        return opened;
    }

    /**
     * Makes a draft ready, to open by itself when its first day begins. The instrument is copied and the codes are made
     * now, so that they can be printed.
     *
     * @throws Round.Refused where it is no draft, its first day has begun, or it could not be opened
     */
    public synchronized Round plan(Round.Id id, Instrument instrument) {
        var planned = require(id).plan(clock.instant());
        refuseWhatStops(planned);
        rounds.saveOpened(planned, instrument, named(id));
        doors.issue(planned, rounds.participations(id));
        return planned;
    }

    /** Makes a planned round a draft again; codes and cards that have been printed open nothing any more. */
    public synchronized Round withdraw(Round.Id id) {
        var draft = require(id).withdraw();
        rounds.saveWithdrawn(draft);
        return draft;
    }

    private void refuseWhatStops(Round round) {
        check(round).stops().stream().sorted().findFirst().ifPresent(why -> {
            throw new Round.Refused(why, round);
        });
    }

    /** Stops the handing out of forms before the end date; with a grace period of 0 the round is closed at once. */
    public synchronized Round close(Round.Id id) {
        return store(require(id).close(clock.instant()));
    }

    /** Closes an open or closing round at once and for good, without the grace period or the rest of it. */
    public synchronized Round closeForGood(Round.Id id) {
        return store(require(id).closeForGood(clock.instant()));
    }

    /** Opens a closing round again until the end of this day. */
    public synchronized Round reopen(Round.Id id, LocalDate newEnd) {
        var reopened = require(id).reopen(newEnd, clock.instant());
        refuseWhereTooNear(reopened, rounds.participations(id));
        return store(reopened);
    }

    /** Gives a round that is not closing or closed another name and other dates, as {@link Round#reschedule} allows. */
    public synchronized Round reschedule(Round.Id id, String name, LocalDate start, LocalDate end, Duration grace) {
        var changed = require(id).reschedule(name, start, end, grace, clock.instant());
        if (changed.phase() != Round.Phase.DRAFT) {
            refuseWhereTooNear(changed, rounds.participations(id));
        }
        return store(changed);
    }

    /**
     * Adds a unit to a round that is not closing or closed, with a code of its own where the round is open or planned,
     * and cards where the series takes cards.
     */
    public synchronized void addUnit(Round.Id id, Unit unit, OptionalInt headcount) {
        var round = require(id);
        if (round.phase() == Round.Phase.CLOSING || round.phase() == Round.Phase.CLOSED) {
            throw new Round.Refused(Round.Refusal.NOT_OPEN, round);
        }
        if (round.hasCodes() && takesCards(round) && headcount.isEmpty()) {
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
            doors.issue(round, List.of(part));
        }
    }

    /** Which rounds of other series keep a unit from being added to this one. */
    public List<Spacing.InTheWay> inTheWay(Round round, Unit unit) {
        return new Spacing(rounds, units).of(round, List.of(participation(round.id(), unit, OptionalInt.empty())));
    }

    /** Which units of this round keep a unit from being added to it, since the same people would be asked twice. */
    public List<Participation> sharesStaff(Round round, Unit unit) {
        var part = participation(round.id(), unit, OptionalInt.empty());
        var others = rounds.participations(round.id()).stream().filter(other -> !other.unit().equals(unit.id()));
        var parts = Stream.concat(Stream.of(part), others).toList();
        return new Spacing(rounds, units).sharingStaff(parts).stream()
                .filter(two -> two.get(0).equals(part)).map(two -> two.get(1)).toList();
    }

    private void refuseWhereTooNear(Round round, List<Participation> parts) {
        if (!new Spacing(rounds, units).of(round, parts).isEmpty()) {
            throw new Round.Refused(Round.Refusal.OTHER_SERIES, round);
        }
    }

    /** Puts a new code, and new cards, in place of those of a unit in an open round. */
    public synchronized void renewDoors(Round.Id id, Unit.Id unit) {
        var round = require(id);
        if (!round.handsOutForms()) {
            throw new Round.Refused(Round.Refusal.NOT_OPEN, round);
        }
        var part = rounds.participations(id).stream().filter(each -> each.unit().equals(unit)).findFirst();
        doors.renew(round, part.orElseThrow());
    }

    /** Replaces the headcounts of these units; where more are asked than before, an open round makes cards for them. */
    public synchronized void saveHeadcounts(Round.Id id, Map<Unit.Id, OptionalInt> headcounts) {
        rounds.saveHeadcounts(id, headcounts);
        var round = require(id);
        if (round.hasCodes()) {
            doors.issue(round, rounds.participations(id));
        }
    }

    /** Whether one comes into this round by a card. */
    public boolean takesCards(Round round) {
        return rounds.findSeries(round.series()).orElseThrow().rules().entry() == Series.Entry.CARDS;
    }

    /** The rounds that would stand elsewhere by this time: those for which it matters whether the clock is right. */
    public List<Round> due(Instant now) {
        return rounds.underWay().stream().filter(stored -> stored.at(now).phase() != stored.phase()).toList();
    }

    /**
     * Stores what has passed by itself: first and last days and grace periods; makes the codes that an interrupted
     * opening left out. A planned round of which one has learned that the same people would be asked twice, or too soon, does
     * not open by itself: it is a draft again. Called every now and then, and at the start.
     *
     * @return the rounds that stand elsewhere now
     */
    public synchronized List<Round> tick() {
        var moved = new ArrayList<Round>();
        for (var stored : rounds.underWay()) {
            var current = now(stored);
            if (current.phase() == Round.Phase.PLANNED && mayNotOpen(current)) {
                moved.add(withdraw(current.id()));
                continue;
            }
            if (current.phase() != stored.phase()) {
                store(current, stored);
                moved.add(current);
            }
            if (current.hasCodes()) {
                doors.issue(current, rounds.participations(current.id()));
            }
        }
        return moved;
    }

    private boolean mayNotOpen(Round planned) {
        return check(planned).stops().stream()
                .anyMatch(why -> why == Round.Refusal.SHARED_STAFF || why == Round.Refusal.OTHER_SERIES);
    }

    /** The unit's part in a round under the name, type and area that it has now. */
    public Participation participation(Round.Id round, Unit unit, OptionalInt headcount) {
        var area = units.areas().stream().filter(a -> a.id().equals(unit.area())).findFirst().orElseThrow();
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
