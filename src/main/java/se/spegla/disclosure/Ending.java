package se.spegla.disclosure;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import se.spegla.act.Actor;
import se.spegla.act.Event;
import se.spegla.act.Events;
import se.spegla.act.Store;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;

/**
 * Ends series, by date or by hand, and erases them. Before the answers of a series are destroyed all that can be told of
 * its rounds is released: each by itself with its background items, each two that can be compared, and the same units
 * through all of them.
 */
public final class Ending {
    private final Store store;
    private final Rounds rounds;
    private final Results results;
    private final BackgroundResults backgrounds;
    private final Endings endings;
    private final Events events;
    private final InstantSource dates;

    /** @param dates by which the last day of a series passes by itself */
    public Ending(
            Store store,
            Rounds rounds,
            Results results,
            BackgroundResults backgrounds,
            Endings endings,
            Events events,
            InstantSource dates) {
        this.store = store;
        this.rounds = rounds;
        this.results = results;
        this.backgrounds = backgrounds;
        this.endings = endings;
        this.events = events;
        this.dates = dates;
    }

    public boolean isEnded(Series.Id series) {
        return endings.isEnded(series);
    }

    /** Whether the series can be ended now: it has a closed round, none that is under way, and is not ended. */
    public boolean canEnd(Series.Id series) {
        var all = rounds.ofSeries(series);
        return all.stream().anyMatch(Round::hasResults)
                && all.stream().noneMatch(round -> round.storesSheets())
                && !endings.isEnded(series);
    }

    /** @return whether the series was ended by this call */
    public boolean end(Actor actor, Series series) {
        return end(actor, series, "series-ended");
    }

    /** What is released before takes its time, and others store meanwhile: it is good for itself, and the end is another act. */
    private boolean end(Actor actor, Series series, String action) {
        if (!canEnd(series.id())) {
            return false;
        }
        var released = closed(series.id());
        releaseAll(released);
        return store.transact(() -> {
            if (!canEnd(series.id()) || !closed(series.id()).equals(released)) {
                return false;
            }
            events.happened(actor, series.event(action));
            endings.end(series.id());
            return true;
        });
    }

    private List<Round> closed(Series.Id series) {
        return rounds.ofSeries(series).stream()
                .filter(Round::hasResults)
                .sorted(Round.BY_TIME)
                .toList();
    }

    /** Removes the series and all that belongs to it, whatever its state. Not even its name is kept. */
    public void erase(Actor actor, Series.Id series) {
        store.run(() -> {
            if (rounds.findSeries(series).isPresent()) {
                events.happened(actor, Event.of("series-erased", ""));
                endings.erase(series);
            }
        });
    }

    /** Ends the series whose last day has passed. One with a round that is under way waits for it. */
    public void tick() {
        due(dates.instant()).forEach(series -> end(Actor.PROGRAM, series, "series-ended-by-date"));
    }

    /** The series that can be ended and whose last day has passed by this time. */
    public List<Series> due(Instant now) {
        var today = LocalDate.ofInstant(now, Round.ZONE);
        return rounds.allSeries().stream()
                .filter(series ->
                        series.rules().answersUntil().filter(today::isAfter).isPresent())
                .filter(series -> canEnd(series.id()))
                .toList();
    }

    private void releaseAll(List<Round> closed) {
        for (int i = 0; i < closed.size(); i++) {
            results.of(closed.get(i).id());
            backgrounds.of(closed.get(i));
            for (int j = i + 1; j < closed.size(); j++) {
                compare(closed.get(i), closed.get(j));
            }
        }
        results.trends(closed.stream().map(Round::id).toList());
    }

    private void compare(Round baseline, Round followUp) {
        try {
            results.of(baseline.id(), followUp.id());
        } catch (NoResults notComparable) {
            // then there is nothing to tell, now or later
        }
    }
}
