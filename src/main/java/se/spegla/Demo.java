package se.spegla;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.spegla.access.Account;
import se.spegla.access.Secret;
import se.spegla.demo.FictionalMunicipality;
import se.spegla.demo.SettableClock;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.file.Catalogue;
import se.spegla.measurement.Lifecycle;
import se.spegla.measurement.Round;
import se.spegla.response.UnitCode;
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
            var lifecycle = new Lifecycle(database.rounds(), database.units(), database.doors(), past);
            var today = LocalDate.ofInstant(clock.instant(), Round.ZONE);
            var catalogue = Catalogue.load(Optional.empty());
            var cast = new FictionalMunicipality(database.units(), database.rounds(), database.responses(), database.cards(),
                            database.accounts(), lifecycle,
                            new CommentReview(database.store(), database.rounds(), database.comments(), (actor, event) -> {}), past,
                            today)
                    .settle(shipped(catalogue, "p-cat"), shipped(catalogue, "m-p-cat"), shipped(catalogue, "staff-knowledge"));
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
