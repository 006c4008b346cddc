package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.List;
import se.spegla.disclosure.Ending;
import se.spegla.disclosure.ProgressBoard;
import se.spegla.disclosure.ReleaseCheck;
import se.spegla.instrument.InstrumentsInForce;
import se.spegla.measurement.DateClock;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Units;
import se.spegla.response.Cards;
import se.spegla.response.LostKeys;
import se.spegla.response.UnitCodes;
import se.spegla.setup.Lifecycle;
import se.spegla.setup.Planning;
import se.spegla.setup.WaysIn;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;

/** All pages of series, rounds, headcounts, codes and cards. */
public final class RoundsSetup implements Routes {
    private final List<Routes> parts;

    /** @param address stands on the notices with the codes */
    public RoundsSetup(
            Pages pages,
            PublicAddress address,
            Rounds rounds,
            Units units,
            Planning planning,
            Lifecycle lifecycle,
            WaysIn waysIn,
            UnitCodes codes,
            Cards cards,
            InstrumentsInForce instruments,
            ProgressBoard progress,
            Ending ending,
            LostKeys lostKeys,
            ReleaseCheck releases,
            InstantSource clock,
            DateClock dates) {
        var lookup = new RoundLookup(rounds, lifecycle);
        var clocks = new ClockRoutes(lifecycle, ending, clock, dates);
        var view = new RoundView(lookup, clocks, rounds, units, lifecycle, codes, cards, instruments, progress);
        var list = new SeriesView(rounds, units, planning, lifecycle, instruments, ending, releases);
        this.parts = List.of(
                clocks,
                new SeriesRoutes(
                        pages, lookup, list, clocks, rounds, units, planning, instruments, ending, lostKeys, clock),
                new RoundRoutes(pages, lookup, view, planning, lifecycle),
                new PhaseRoutes(pages, lookup, view, rounds, planning, lifecycle, progress),
                new RosterRoutes(pages, lookup, view, rounds, units, planning),
                new MergeRoutes(pages, lookup, view, planning),
                new StartAnewRoutes(pages, lookup, view, waysIn, codes, progress),
                new HeadcountRoutes(pages, lookup, view, rounds, units, planning, lifecycle),
                new CodeRoutes(pages, address, lookup, view, rounds, units, waysIn, codes),
                new CardRoutes(pages, lookup, view, units, waysIn, cards, progress));
    }

    @Override
    public void register(RoutesConfig routes) {
        parts.forEach(part -> part.register(routes));
    }
}
