package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.spegla.access.Permission;
import se.spegla.csv.Csv;
import se.spegla.csv.CsvReading;
import se.spegla.csv.CsvWriting;
import se.spegla.measurement.Area;
import se.spegla.measurement.ImportLine.Effect;
import se.spegla.measurement.UnitImport;
import se.spegla.measurement.UnitRegister;
import se.spegla.measurement.Units;
import se.spegla.web.Access;
import se.spegla.web.Form;
import se.spegla.web.Kept;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Upload;
import se.spegla.web.Visitor;

/**
 * {@code /units/import}: units from a CSV file. What the file would do is shown first, line by line; the file's content
 * travels in that page, so that nothing lies on the server in between, and is judged once more when it is saved.
 */
final class ImportPages implements Routes {
    private static final String PATH = "/units/import";
    private static final int MOST_BYTES = 500_000;

    /** A file as it came, or lines as they were pasted. */
    private record Source(String name, byte[] bytes, boolean isPasted) {
        CsvReading read() {
            return Csv.read(name, bytes, MOST_BYTES);
        }

        Report report(UnitImport judged, String language) {
            return new Report(
                    name,
                    Base64.getEncoder().encodeToString(bytes),
                    isPasted ? new String(bytes, StandardCharsets.UTF_8) : "",
                    judged,
                    language);
        }
    }

    /** @param filled whether the file to fill in has units in it */
    public record Page(boolean filled) {}

    /**
     * What a file would do.
     *
     * @param content the file, as the page carries it
     * @param pasted what stands in the box again, so that nobody has to paste twice; "" for a file
     */
    public record Report(String file, String content, String pasted, UnitImport judged, String language) {
        public String assumed() {
            return judged.assumed().map(fault -> fault.in(language)).orElse("");
        }

        public long added() {
            return judged.count(Effect.ADDED);
        }

        public long changed() {
            return judged.count(Effect.CHANGED);
        }

        public long unchanged() {
            return judged.count(Effect.UNCHANGED);
        }

        public long refused() {
            return judged.count(Effect.REFUSED);
        }

        public String newAreas() {
            return judged.areas().stream().map(Area::name).collect(Collectors.joining(", "));
        }

        public String unread() {
            return String.join(", ", judged.unread());
        }
    }

    private final Pages pages;
    private final Units units;
    private final UnitRegister register;

    ImportPages(Pages pages, Units units, UnitRegister register) {
        this.pages = pages;
        this.units = units;
        this.register = register;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, ctx -> ask(ctx, Form.with(Map.of())), Access.with(Permission.MANAGE_UNITS));
        routes.post(PATH, this::preview, Access.with(Permission.MANAGE_UNITS), Kept.FORM);
        routes.get("/units/import/save", ctx -> ctx.redirect(PATH), Access.with(Permission.MANAGE_UNITS));
        routes.post("/units/import/save", this::save, Access.with(Permission.MANAGE_UNITS), Kept.FORM);
        routes.get("/units/enheter.csv", this::download, Access.with(Permission.MANAGE_UNITS));
        routes.get("/units/units.csv", this::download, Access.with(Permission.MANAGE_UNITS));
    }

    private void ask(Context ctx, Form form) {
        form.show(ctx, pages, "setup/units/import", new Page(!units.all().isEmpty()));
    }

    private void preview(Context ctx) {
        var source = source(ctx);
        if (source.bytes().length == 0) {
            var form = Form.of(ctx, "pasted");
            form.fault("file", Pages.messages(ctx).get("units.import.nothing"));
            ask(ctx, form);
            return;
        }
        report(ctx, source, register.judge(source.read()));
    }

    private void save(Context ctx) {
        var source = carried(ctx);
        var done = register.take(Visitor.of(ctx).actor(), source.name(), source.read());
        if (!done.isFaultless()) {
            report(ctx, source, done);
            return;
        }
        UnitList.DONE.redirect(ctx, "/units", "imported");
    }

    private void report(Context ctx, Source source, UnitImport judged) {
        ctx.status(judged.isFaultless() ? 200 : 422);
        pages.show(ctx, "setup/units/import-report", source.report(judged, Pages.language(ctx)));
    }

    /** The units as they are, as a file to fill in and send back; only the header where there are none yet. */
    private void download(Context ctx) {
        var areas = units.areas().stream().collect(Collectors.toMap(Area::id, Area::name));
        var rows = units.all().stream()
                .map(unit -> List.of(unit.name(), unit.type().swedish(), areas.get(unit.area())))
                .toList();
        var header = List.of(Pages.messages(ctx).get("units.import.header").split("[,;]"));
        ctx.contentType("text/csv;charset=utf-8");
        ctx.header("Content-Disposition", "attachment");
        ctx.result(CsvWriting.bytes(header, rows));
    }

    private static Source source(Context ctx) {
        var file = Upload.of(ctx, "file");
        var name = Pages.messages(ctx).get("units.import.pasted-name");
        return file.map(known -> new Source(known.name(), known.bytes(), false))
                .orElseGet(() -> Upload.pasted(ctx, "pasted", name)
                        .map(known -> new Source(known.name(), known.bytes(), true))
                        .orElseGet(() -> new Source(name, new byte[0], true)));
    }

    private static Source carried(Context ctx) {
        var form = Form.of(ctx, "name", "content", "pasted");
        var isPasted = !form.value("pasted").isEmpty();
        try {
            return new Source(form.value("name"), Base64.getDecoder().decode(form.value("content")), isPasted);
        } catch (IllegalArgumentException notOurs) {
            return new Source(form.value("name"), new byte[0], isPasted);
        }
    }
}
