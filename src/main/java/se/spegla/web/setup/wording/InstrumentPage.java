package se.spegla.web.setup.wording;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import se.spegla.fault.Fault;
import se.spegla.web.Pages;
import se.spegla.web.form.Form;

/** The page of one instrument, with its form. */
record InstrumentPage(Questionnaires questionnaires, Pages pages) {
    void show(Context ctx, Form form) {
        show(ctx, form, List.of());
    }

    /** @param faults of a file that was sent */
    void show(Context ctx, Form form, List<Fault> faults) {
        var filed = questionnaires.filed(ctx);
        var model = new HashMap<>(new InstrumentView(ctx).page(
                questionnaires.inForce(ctx), filed, questionnaires.isOwn(filed)));
        model.put("faults", told(ctx, faults));
        form.show(ctx, pages, "setup/wording/instrument", model);
    }

    static List<String> told(Context ctx, List<Fault> faults) {
        return faults.stream().map(fault -> fault.toString(Pages.language(ctx))).toList();
    }

    static void redirect(Context ctx) {
        ctx.redirect("/instruments/" + ctx.pathParam("instrument"), HttpStatus.SEE_OTHER);
    }
}
