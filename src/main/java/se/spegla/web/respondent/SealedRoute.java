package se.spegla.web.respondent;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import se.spegla.measurement.Rounds;
import se.spegla.response.SealKeys;

/**
 * Takes a sheet that has waited on a device, sealed to the round's key: opened, it is a form like any other and goes the
 * same way. The device reads the status and the receipt; the page that comes with them is for nobody.
 */
final class SealedRoute {
    private static final int GONE = 410;
    private static final int UNPROCESSABLE = 422;

    private final SealKeys keys;
    private final Rounds rounds;
    private final SheetRoute sheets;

    SealedRoute(SealKeys keys, Rounds rounds, SheetRoute sheets) {
        this.keys = keys;
        this.rounds = rounds;
        this.sheets = sheets;
    }

    void take(Context ctx, Visit visit) {
        ctx.header(SheetRoute.RECEIPT, "not stored");
        if (!visit.round().storesSheets()) {
            ctx.status(GONE).result("");
            return;
        }
        keys.find(visit.round().id()).flatMap(key -> key.open(ctx.bodyAsBytes())).ifPresentOrElse(
                form -> sheets.takeWaited(ctx, visit, Posted.of(new String(form, StandardCharsets.UTF_8).strip())),
                () -> refuse(ctx, visit));
    }

    /** Where the key went with everything else that is stored, asking for the round tells so: then the device keeps the sheet. */
    private void refuse(Context ctx, Visit visit) {
        rounds.find(visit.round().id());
        ctx.status(UNPROCESSABLE).result("");
    }
}
