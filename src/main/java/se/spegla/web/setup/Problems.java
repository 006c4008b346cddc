package se.spegla.web.setup;

import io.javalin.http.Context;
import java.util.List;
import se.spegla.measurement.Problem;
import se.spegla.web.Form;
import se.spegla.web.Pages;

/** Puts the register's problems into words, each at the field that it is about. */
final class Problems {
    private Problems() {}

    static void tell(Context ctx, Form form, List<Problem> problems) {
        problems.forEach(problem -> form.fault(field(problem), text(ctx, problem)));
    }

    private static String text(Context ctx, Problem problem) {
        return Pages.messages(ctx).get("units.problem." + problem);
    }

    private static String field(Problem problem) {
        return switch (problem) {
            case NAME_MISSING, NAME_GARBLED, NAME_TOO_LONG, NAME_TAKEN -> "name";
            case CONTACT_TOO_LONG -> "contact";
            case TYPE_MISSING -> "type";
            case AREA_MISSING -> "area";
            case UNIT_IN_USE, AREA_IN_USE -> "remove";
        };
    }
}
