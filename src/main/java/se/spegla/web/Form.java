package se.spegla.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed into a form, and what is wrong with it. Templates read it as {@code form} through
 * {@code form/summary} and {@code form/text}.
 */
public final class Form {
    private final Map<String, String> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();

    private Form(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    /** An untouched form with these values in it. */
    public static Form with(Map<String, String> values) {
        return new Form(values);
    }

    /** What a request brings for these fields; "" for a field that it does not have. */
    public static Form of(Context ctx, String... fields) {
        var typed = new HashMap<String, String>();
        for (var field : fields) {
            var value = ctx.formParam(field);
            typed.put(field, value == null ? "" : value.strip());
        }
        return new Form(typed);
    }

    /** What stands in the field, without white space around it. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /**
     * The id that the form carries for what it is going to make.
     *
     * @throws BadRequestResponse for what this site did not write into the form
     */
    public String newId() {
        var id = value("id");
        if (!id.matches("[0-9a-f]{32}")) {
            throw new BadRequestResponse();
        }
        return id;
    }

    /** Notes a fault; the first one of a field is the one that is shown. */
    public void fault(String field, String text) {
        faults.putIfAbsent(field, text);
    }

    /** The fault of a field, "" where it has none. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** All faults in the order of the fields: keys are fields, values are texts. */
    public List<Map.Entry<String, String>> faults() {
        return List.copyOf(faults.entrySet());
    }

    /** Shows a page with this form as {@code form} and the record as {@code page}: with status 422 where something is wrong. */
    public void show(Context ctx, Pages pages, String template, Record page) {
        pages.show(ctx.status(isFaulty() ? 422 : 200), template, page, this);
    }
}
