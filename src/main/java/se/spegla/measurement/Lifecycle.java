package se.spegla.measurement;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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

    public Lifecycle(Rounds rounds, Units units, Doors doors, InstantSource clock) {
        this.rounds = rounds;
        this.units = units;
        this.doors = doors;
        this.clock = clock;
    }

    /** The round as it stands now. */
    public Round now(Round stored) {
        return stored.at(clock.instant());
    }

    /**
     * Opens a draft: copies the instrument, freezes the units as they are named now, makes one code per unit, and where
     * the series takes cards one card per head.
     *
     * @throws Round.Refused where it is no draft, its end is past, or cards lack a headcount
     */
    public synchronized Round open(Round.Id id, Instrument instrument) {
        var opened = require(id).open(clock.instant());
        var frozen = rounds.participations(id).stream().map(this::asNamedNow).toList();
        if (takesCards(opened) && frozen.stream().anyMatch(part -> part.headcount().isEmpty())) {
            throw new Round.Refused(Round.Refusal.CARDS_NEED_HEADCOUNTS, opened);
        }
        rounds.saveOpened(opened, instrument, frozen);
        doors.issue(opened, frozen);
        return opened;
    }

    /** Stops the handing out of forms before the end date; with a grace period of 0 the round is closed at once. */
    public synchronized Round close(Round.Id id) {
        return store(require(id).close(clock.instant()));
    }

    /** Opens a closing round again until the end of this day. */
    public synchronized Round reopen(Round.Id id, LocalDate newEnd) {
        return store(require(id).reopen(newEnd, clock.instant()));
    }

    /** Gives a round that is in draft or open another name and other dates, as {@link Round#reschedule} allows. */
    public synchronized Round reschedule(Round.Id id, String name, LocalDate start, LocalDate end, Duration grace) {
        return store(require(id).reschedule(name, start, end, grace, clock.instant()));
    }

    /**
     * Adds a unit to a round that is in draft or open, with a code of its own where the round is open, and cards where
     * the series takes cards.
     */
    public synchronized void addUnit(Round.Id id, Unit unit, OptionalInt headcount) {
        var round = require(id);
        if (round.phase() == Round.Phase.CLOSING || round.phase() == Round.Phase.CLOSED) {
            throw new Round.Refused(Round.Refusal.NOT_OPEN, round);
        }
        if (round.phase() == Round.Phase.OPEN && takesCards(round) && headcount.isEmpty()) {
            throw new Round.Refused(Round.Refusal.CARDS_NEED_HEADCOUNTS, round);
        }
        var part = participation(id, unit, headcount);
        rounds.add(part);
        if (round.phase() == Round.Phase.OPEN) {
            doors.issue(round, List.of(part));
        }
    }

    /** Replaces the headcounts of these units; where more are asked than before, an open round makes cards for them. */
    public synchronized void saveHeadcounts(Round.Id id, Map<Unit.Id, OptionalInt> headcounts) {
        rounds.saveHeadcounts(id, headcounts);
        var round = require(id);
        if (round.handsOutForms()) {
            doors.issue(round, rounds.participations(id));
        }
    }

    /** Whether one comes into this round by a card. */
    public boolean takesCards(Round round) {
        return rounds.findSeries(round.series()).orElseThrow().rules().entry() == Series.Entry.CARDS;
    }

    /**
     * Stores what has passed by itself: end dates and grace periods; makes the codes that an interrupted opening left
     * out. Called every now and then, and at the start.
     */
    public synchronized void tick() {
        for (var stored : rounds.underWay()) {
            var current = now(stored);
            if (current.phase() != stored.phase()) {
                store(current);
            }
            if (current.handsOutForms()) {
                doors.issue(current, rounds.participations(current.id()));
            }
        }
    }

    /** The unit's part in a round under the name, type and area that it has now. */
    public Participation participation(Round.Id round, Unit unit, OptionalInt headcount) {
        var area = units.areas().stream().filter(a -> a.id().equals(unit.area())).findFirst().orElseThrow();
        return new Participation(round, unit.id(), unit.name(), unit.type(), area.id(), area.name(), headcount);
    }

    private Participation asNamedNow(Participation part) {
        return participation(part.round(), units.find(part.unit()).orElseThrow(), part.headcount());
    }

    private Round require(Round.Id id) {
        return now(rounds.find(id).orElseThrow());
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
