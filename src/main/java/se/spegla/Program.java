package se.spegla;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import se.spegla.access.Invitation;
import se.spegla.access.Permission;
import se.spegla.access.Role;
import se.spegla.access.Secret;
import se.spegla.cli.BadSetting;
import se.spegla.cli.Server;
import se.spegla.cli.ServerSettings;
import se.spegla.disclosure.ReleaseCheck;
import se.spegla.measurement.DateClock;
import se.spegla.store.Database;
import se.spegla.store.sqlite.DatabaseFault;
import se.spegla.web.PublicAddress;

/** What the commands start. Everything that a person must know is printed in Swedish and English. */
final class Program implements Server {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final DateClock DATES = new DateClock(CLOCK, System::nanoTime);

    @Override
    public void serve(ServerSettings wanted, PrintWriter out) {
        var settings = wanted.withPort(FreePort.exactly(wanted.host(), wanted.port()));
        var spegla = Spegla.start(settings, () -> open(settings.data(), DATES), CLOCK, DATES, Map.of());
        endWith(spegla);
        StoredAddress.in(settings.data()).write(spegla.address());
        out.println("Spegla svarar på / Spegla listens on: " + spegla.address().here("/"));
        if (!spegla.address().isForOthers()) {
            out.println("Andra når inte den adressen: affischer, kort och inbjudningar väntar på --public-url. /"
                    + " Others cannot reach that address: posters, cards and invitations wait for --public-url.");
        }
        spegla.faults().forEach(fault -> out.println("  " + fault));
        if (spegla.database().accounts().all().stream().noneMatch(account -> account.may(Permission.MANAGE_ACCOUNTS))) {
            print(invite(spegla.database(), spegla.address()), out);
        }
        out.flush();
    }

    @Override
    public void demo(ServerSettings wanted, PrintWriter out) {
        var settings = wanted.withPort(FreePort.from(wanted.host(), wanted.port()));
        if (settings.port() != wanted.port()) {
            out.println("Port " + wanted.port() + " är upptagen; här används " + settings.port() + ". / Port "
                    + wanted.port() + " is taken; this is " + settings.port() + ".");
        }
        var demo = settle(settings.data());
        // Everything can be looked at in the demo, also what is printed; nobody else is to answer there.
        var address = Spegla.address(settings).base();
        var dates = DateClock.trusting(CLOCK); // it was made a moment ago
        var spegla = Spegla.start(
                settings.withPublicUrl(address), () -> open(settings.data(), dates), CLOCK, dates, demo.signIns());
        endWith(spegla);
        demo.print(spegla.address(), out);
    }

    @Override
    public void inviteLeader(ServerSettings settings, PrintWriter out) {
        try (var database = Database.openBeside(settings.data(), DATES)) {
            print(invite(database, StoredAddress.in(settings.data()).orElse(settings)), out);
        } catch (DatabaseFault e) {
            throw new BadSetting(e.getMessage());
        }
    }

    @Override
    public boolean checkRelease(ServerSettings settings, PrintWriter out) {
        try (var database = Database.openBeside(settings.data(), DATES)) {
            var found = new ReleaseCheck(database.rounds(), database.responses(), database.releases()).check();
            found.stream().flatMap(ReleaseCheck::told).forEach(out::println);
            out.flush();
            return found.stream().allMatch(ReleaseCheck.Finding::isSound);
        } catch (DatabaseFault e) {
            throw new BadSetting(e.getMessage());
        }
    }

    private static Demo settle(Path data) {
        try {
            return Demo.settle(data, CLOCK);
        } catch (DatabaseFault e) {
            throw new BadSetting(e.getMessage());
        }
    }

    private static Database open(Path data, DateClock dates) {
        try {
            return Database.open(data, dates);
        } catch (DatabaseFault e) {
            throw new BadSetting(e.getMessage());
        }
    }

    private static void endWith(Spegla spegla) {
        Runtime.getRuntime().addShutdownHook(new Thread(spegla::close, "stop"));
    }

    /** A link of its own each time: only its hash is stored, so an earlier one cannot be shown again. */
    private static String invite(Database database, PublicAddress address) {
        var secret = Secret.random();
        database.invitations()
                .save(new Invitation(
                        Secret.hash(secret),
                        Role.PROCESS_LEADER,
                        Set.of(),
                        CLOCK.instant().plus(Invitation.LENGTH)));
        return address.here("/invitation/" + secret);
    }

    private static void print(String link, PrintWriter out) {
        out.println("Processledare: skapa ditt konto med den här länken (gäller en gång). /"
                + " Process leader: make your account with this link (works once).");
        out.println("  " + link);
    }
}
