package se.spegla.web.setup;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import se.spegla.fault.Fault;
import se.spegla.web.Done;
import se.spegla.web.Form;
import se.spegla.web.Pages;

/** The page of one instrument, with its form. */
record InstrumentPage(Questionnaires questionnaires, Pages pages) {
    private static final Done DONE = new Done("instrument", Set.of("saved", "saved-check", "removed"));

    void show(Context ctx, Form form) {
        show(ctx, form, List.of());
    }

    /** @param faults of a file that was sent */
    void show(Context ctx, Form form, List<Fault> faults) {
        var filed = questionnaires.filed(ctx);
        form.show(
                ctx,
                pages,
                "setup/wording/instrument",
                new InstrumentView(Pages.language(ctx))
                        .page(
                                questionnaires.inForce(ctx),
                                filed,
                                questionnaires.isOwn(filed),
                                told(ctx, faults),
                                DONE.text(ctx)));
    }

    static List<String> told(Context ctx, List<Fault> faults) {
        return faults.stream().map(fault -> fault.toString(Pages.language(ctx))).toList();
    }

    static void done(Context ctx, String word) {
        DONE.redirect(ctx, "/instruments/" + ctx.pathParam("instrument"), word);
    }
}
