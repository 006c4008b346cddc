package se.spegla;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.spegla.access.Account;
import se.spegla.access.Secret;
import se.spegla.act.Events;
import se.spegla.demo.FictionalMunicipality;
import se.spegla.demo.SettableClock;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.file.Catalogue;
import se.spegla.measurement.DateClock;
import se.spegla.measurement.Round;
import se.spegla.response.UnitCode;
import se.spegla.setup.Lifecycle;
import se.spegla.setup.Planning;
import se.spegla.setup.WaysIn;
import se.spegla.store.Database;
import se.spegla.store.DemoFolder;
import se.spegla.store.sqlite.DatabaseFault;
import se.spegla.web.PublicAddress;

/** The fictional municipality, made anew, and the ways into it. Sign-ins are random at each start. */
record Demo(UnitCode tablet, String managerSecret, String leaderSecret, FictionalMunicipality.Cast cast) {
    /**
     * Makes the municipality in this directory. Whatever the last demo left there goes.
     *
     * @throws DatabaseFault where a server runs on the directory, or it holds what no demo made; then nothing is touched
     */
    static Demo settle(Path directory, InstantSource clock) {
        DemoFolder.empty(directory);
        var past = new SettableClock();
        try (var database = Database.open(directory, past)) {
            Events unheard =
                    (actor, event) -> {}; // who looks at the demo finds a log in which only they have done something
            var store = database.store();
            var waysIn = new WaysIn(
                    store,
                    unheard,
                    database.rounds(),
                    database.unitCodes(),
                    database.cards(),
                    database.responses(),
                    past);
            var lifecycle = new Lifecycle(
                    store, unheard, database.rounds(), database.units(), waysIn, past, DateClock.trusting(past));
            var planning = new Planning(store, unheard, database.rounds(), database.units(), lifecycle);
            var today = LocalDate.ofInstant(clock.instant(), Round.ZONE);
            var catalogue = Catalogue.load(Optional.empty());
            var cast = new FictionalMunicipality(
                            database.units(),
                            database.responses(),
                            database.cards(),
                            database.accounts(),
                            lifecycle,
                            planning,
                            new CommentReview(store, database.rounds(), database.comments(), unheard),
                            past,
                            today)
                    .settle(
                            shipped(catalogue, "p-cat"),
                            shipped(catalogue, "m-p-cat"),
                            shipped(catalogue, "staff-knowledge"));
            var code = database.unitCodes().of(cast.openRound()).get(cast.openUnit());
            return new Demo(code, Secret.random(), Secret.random(), cast);
        }
    }

    Map<String, Account.Id> signIns() {
        return Map.of(managerSecret, cast.manager(), leaderSecret, cast.leader());
    }

    void print(PublicAddress address, PrintWriter out) {
        out.println();
        out.println("Spegla visar en påhittad kommun. Avsluta med Ctrl-C.");
        out.println("Spegla shows a fictional municipality. Ctrl-C ends it.");
        out.println();
        out.println("  Surfplatta / Tablet:              " + address.here("/s/" + tablet.value()));
        out.println("  Enhetschef / Unit manager:        " + address.here("/demo/" + managerSecret));
        out.println("  Processledare / Process leader:   " + address.here("/demo/" + leaderSecret));
        out.println();
        out.flush();
    }

    private static Instrument shipped(Catalogue catalogue, String id) {
        return catalogue.find(id).orElseThrow(() -> new IllegalStateException("the jar lacks the questionnaire " + id));
    }
}
