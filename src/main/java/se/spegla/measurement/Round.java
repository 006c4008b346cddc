package se.spegla.measurement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * One occasion of measuring in a series: spring 2023, autumn 2023. Draft, planned, open, closing, closed: what may follow what
 * is decided here and nowhere else. A closed round stays closed, and only then results exist.
 *
 * @param endsOn the last day on which a form is handed out, until 24:00 in Stockholm
 * @param grace how long after the end sheets that are under way are still stored; 0 to 7 days
 * @param closingSince when the handing out ended; present while closing and when closed
 */
public record Round(
        Id id,
        Series.Id series,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        Duration grace,
        Phase phase,
        Optional<Instant> closingSince) {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    /** Rounds that began on the same day stand in the order in which they ended: an improvement must not turn around. */
    public static final Comparator<Round> BY_TIME = Comparator.comparing(Round::startsOn)
            .thenComparing(Round::endsOn)
            .thenComparing(round -> round.closingSince().orElse(Instant.MAX));

    public static final Duration DEFAULT_GRACE = Duration.ofHours(48);
    public static final Duration LONGEST_GRACE = Duration.ofDays(7);

    public record Id(String value) {
        public static Id random() {
            return new Id(Ids.random());
        }
    }

    /** How far a round has come. */
    public enum Phase {
        /** Being set up; nobody can answer. */
        DRAFT,
        /** Ready: it opens by itself when its first day begins. Codes can be printed, and nobody can answer. */
        PLANNED,
        /** Forms are handed out and sheets stored. */
        OPEN,
        /** No new form is handed out; every valid sheet that still arrives is stored. */
        CLOSING,
        /** Final. Nothing is stored any more, and results exist. */
        CLOSED
    }

    /** Why a round refuses what it is asked to do. */
    public enum Refusal {
        NOT_DRAFT,
        NOT_PLANNED,
        NOT_OPEN,
        NOT_CLOSING,
        FINAL,
        START_IS_PAST,
        END_IS_PAST,
        END_BEFORE_START,
        GRACE_OUT_OF_RANGE,
        CARDS_NEED_HEADCOUNTS,
        NO_UNITS,
        SHARED_STAFF,
        OTHER_SERIES,
        SERIES_ENDED
    }

    /** What was asked of a round does not follow from its phase, or its dates make no sense. Nothing was changed. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Refusal refusal;

        public Refused(Refusal refusal, Round round) {
            super("round \"" + round.name() + "\" is " + round.phase() + " and ends on " + round.endsOn() + ": "
                    + refusal);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /** A new round in draft. */
    public static Round draft(Series.Id series, String name, LocalDate startsOn, LocalDate endsOn, Duration grace) {
        return draft(Id.random(), series, name, startsOn, endsOn, grace);
    }

    /** A new round in draft, under an id that was made before: so that a form sent twice makes one round. */
    public static Round draft(
            Id id, Series.Id series, String name, LocalDate startsOn, LocalDate endsOn, Duration grace) {
        return new Round(id, series, name, startsOn, endsOn, grace, Phase.DRAFT, Optional.empty()).checked();
    }

    /** The instant at which the first day begins. */
    public Instant startsAt() {
        return startsOn.atStartOfDay(ZONE).toInstant();
    }

    /** The last day on which a form was or is to be handed out. */
    public LocalDate lastDay() {
        return closingSince
                .map(since -> LocalDate.ofInstant(since.minusMillis(1), ZONE))
                .filter(day -> day.isBefore(endsOn))
                .orElse(endsOn);
    }

    /** The instant at which the last day is over. */
    public Instant endsAt() {
        return endsOn.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** When a closing round is closed for good. */
    public Optional<Instant> closesAt() {
        return closingSince.map(since -> since.plus(grace));
    }

    /** The round as it stands at this time: its first and last day and its grace period pass by themselves. */
    public Round at(Instant now) {
        return switch (phase) {
            case DRAFT, CLOSED -> this;
            case PLANNED -> now.isBefore(startsAt()) ? this : opened(startsOn).at(now);
            case OPEN ->
                now.isBefore(endsAt()) ? this : in(Phase.CLOSING, endsAt()).at(now);
            case CLOSING ->
                now.isBefore(closesAt().orElseThrow()) ? this : in(Phase.CLOSED, closingSince.orElseThrow());
        };
    }

    /** Whether it can still be changed freely or taken back: nobody has been able to answer. */
    public boolean isBeforeOpening() {
        return phase == Phase.DRAFT || phase == Phase.PLANNED;
    }

    /** Whether its units have codes, and cards where the series takes cards: to be printed, and then to be used. */
    public boolean hasCodes() {
        return phase == Phase.PLANNED || phase == Phase.OPEN;
    }

    /** Whether a new form is handed out now. */
    public boolean handsOutForms() {
        return phase == Phase.OPEN;
    }

    /** Whether a sheet that arrives now is stored. */
    public boolean storesSheets() {
        return phase == Phase.OPEN || phase == Phase.CLOSING;
    }

    /** Whether results exist. */
    public boolean hasResults() {
        return phase == Phase.CLOSED;
    }

    /** Draft to planned, where the first day is still to come. */
    public Round plan(Instant now) {
        require(phase == Phase.DRAFT, Refusal.NOT_DRAFT);
        require(now.isBefore(startsAt()), Refusal.START_IS_PAST);
        return new Round(id, series, name, startsOn, endsOn, grace, Phase.PLANNED, Optional.empty());
    }

    /** Planned back to draft. */
    public Round withdraw() {
        require(phase == Phase.PLANNED, Refusal.NOT_PLANNED);
        return new Round(id, series, name, startsOn, endsOn, grace, Phase.DRAFT, Optional.empty());
    }

    /** Draft or planned to open, now. A first day that was still to come is today instead, so that what is printed is true. */
    public Round open(Instant now) {
        require(isBeforeOpening(), Refusal.NOT_DRAFT);
        require(now.isBefore(endsAt()), Refusal.END_IS_PAST);
        var today = LocalDate.ofInstant(now, ZONE);
        return opened(startsOn.isAfter(today) ? today : startsOn);
    }

    private Round opened(LocalDate firstDay) {
        return new Round(id, series, name, firstDay, endsOn, grace, Phase.OPEN, Optional.empty());
    }

    /** Open to closing, before the end date. Counted in whole milliseconds, as it is stored. */
    public Round close(Instant now) {
        require(phase == Phase.OPEN, Refusal.NOT_OPEN);
        return in(Phase.CLOSING, now.truncatedTo(ChronoUnit.MILLIS)).at(now);
    }

    /** Open or closing to closed at once, without the grace period or the rest of it. */
    public Round closeForGood(Instant now) {
        require(storesSheets(), phase == Phase.CLOSED ? Refusal.FINAL : Refusal.NOT_OPEN);
        return in(Phase.CLOSED, closingSince.orElse(now.truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Closing back to open, with a last day that is still to come. */
    public Round reopen(LocalDate newEnd, Instant now) {
        require(phase == Phase.CLOSING, Refusal.NOT_CLOSING);
        var reopened = new Round(id, series, name, startsOn, newEnd, grace, Phase.OPEN, Optional.empty()).checked();
        reopened.require(now.isBefore(reopened.endsAt()), Refusal.END_IS_PAST);
        return reopened;
    }

    /**
     * The round with other dates: free while in draft; a planned one still opens on a day to come; while open only the
     * end and the grace period can move.
     */
    public Round reschedule(String newName, LocalDate newStart, LocalDate newEnd, Duration newGrace, Instant now) {
        require(isBeforeOpening() || phase == Phase.OPEN, phase == Phase.CLOSED ? Refusal.FINAL : Refusal.NOT_OPEN);
        var start = isBeforeOpening() ? newStart : startsOn;
        var changed = new Round(id, series, newName, start, newEnd, newGrace, phase, closingSince).checked();
        changed.require(phase != Phase.PLANNED || now.isBefore(changed.startsAt()), Refusal.START_IS_PAST);
        changed.require(phase == Phase.DRAFT || now.isBefore(changed.endsAt()), Refusal.END_IS_PAST);
        return changed;
    }

    private Round in(Phase next, Instant since) {
        return new Round(id, series, name, startsOn, endsOn, grace, next, Optional.of(since));
    }

    private Round checked() {
        require(!endsOn.isBefore(startsOn), Refusal.END_BEFORE_START);
        require(!grace.isNegative() && grace.compareTo(LONGEST_GRACE) <= 0, Refusal.GRACE_OUT_OF_RANGE);
        return this;
    }

    private void require(boolean condition, Refusal refusal) {
        if (!condition) {
            throw new Refused(refusal, this);
        }
    }
}
