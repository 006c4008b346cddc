package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.spegla.access.Permission;
import se.spegla.fault.Fault;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.setup.Lifecycle;
import se.spegla.setup.Planning;
import se.spegla.web.Access;
import se.spegla.web.Dates;
import se.spegla.web.Form;
import se.spegla.web.Kept;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Upload;
import se.spegla.web.Visitor;

/** The headcounts of a round, by form, pasted and by file, and adding a unit while the round is open. */
final class HeadcountRoutes implements Routes {
    /**
     * The headcounts of a round.
     *
     * @param pasted what was pasted and not taken; "" where all was
     * @param faults of what was pasted or sent as a file
     */
    public record Page(RoundView.Heading round, List<Participation> units, String pasted, List<Fault> faults) {}

    /** A unit is added: one of these. */
    public record Adding(RoundView.Heading round, List<Choice> choices) {}

    private static final String PAGE = "setup/rounds/headcounts";
    private static final String PASTED = "pasted";

    private final Pages pages;
    private final RoundLookup lookup;
    private final RoundView view;
    private final Rounds rounds;
    private final Units units;
    private final Planning planning;
    private final Lifecycle lifecycle;

    HeadcountRoutes(
            Pages pages,
            RoundLookup lookup,
            RoundView view,
            Rounds rounds,
            Units units,
            Planning planning,
            Lifecycle lifecycle) {
        this.pages = pages;
        this.lookup = lookup;
        this.view = view;
        this.rounds = rounds;
        this.units = units;
        this.planning = planning;
        this.lifecycle = lifecycle;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/headcounts", this::edit, Access.with(Permission.PLAN));
        routes.post("/rounds/{round}/headcounts", this::save, Access.with(Permission.PLAN), Kept.FORM);
        routes.post("/rounds/{round}/headcounts/file", this::upload, Access.with(Permission.PLAN));
        routes.get("/rounds/{round}/headcounts.csv", this::download, Access.with(Permission.PLAN));
        routes.get(
                "/rounds/{round}/units/new", ctx -> showAdding(ctx, Form.with(Map.of())), Access.with(Permission.PLAN));
        routes.post("/rounds/{round}/units/new", this::add, Access.with(Permission.PLAN));
    }

    private void edit(Context ctx) {
        var round = lookup.round(ctx);
        show(ctx, round, HeadcountForm.of(rounds.participations(round.id())), "", List.of());
    }

    private void save(Context ctx) {
        var round = lookup.round(ctx);
        var parts = rounds.participations(round.id());
        var form = HeadcountForm.read(ctx, parts);
        var numbers = HeadcountForm.numbers(form, parts, Pages.messages(ctx));
        var pasted = Upload.pasted(ctx, PASTED, Pages.messages(ctx).get("units.import.pasted-name"))
                .map(lines -> HeadcountCsv.read(lines.name(), lines.bytes(), parts));
        var faults = pasted.map(HeadcountCsv::faults).orElse(List.of());
        if (!faults.isEmpty()) {
            form.fault(PASTED, Pages.messages(ctx).get("round.paste.faulty"));
        }
        if (form.isFaulty()) {
            show(ctx, round, form, Optional.ofNullable(ctx.formParam(PASTED)).orElse(""), faults);
        } else {
            pasted.ifPresent(lines -> numbers.putAll(lines.headcounts()));
            store(ctx, round, numbers);
        }
    }

    private void upload(Context ctx) {
        var round = lookup.round(ctx);
        var parts = rounds.participations(round.id());
        var read = Upload.of(ctx, "file").map(file -> HeadcountCsv.read(file.name(), file.bytes(), parts));
        if (read.isPresent() && read.get().faults().isEmpty()) {
            store(ctx, round, read.get().headcounts());
            return;
        }
        var form = HeadcountForm.of(parts);
        form.fault("file", Pages.messages(ctx).get(read.isPresent() ? "instrument.file.faulty" : "round.fault.file"));
        show(ctx, round, form, "", read.map(HeadcountCsv::faults).orElse(List.of()));
    }

    private void download(Context ctx) {
        var round = lookup.round(ctx);
        ctx.contentType("text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"headcounts.csv\"")
                .result(HeadcountCsv.write(rounds.participations(round.id()), Pages.language(ctx)));
    }

    private void store(Context ctx, Round round, Map<Unit.Id, OptionalInt> headcounts) {
        lifecycle.saveHeadcounts(Visitor.of(ctx).actor(), round.id(), headcounts);
        RoundRoutes.DONE.redirect(ctx, RoundRoutes.address(round), "headcounts");
    }

    private void show(Context ctx, Round round, Form form, String pasted, List<Fault> faults) {
        form.show(
                ctx,
                pages,
                PAGE,
                new Page(view.heading(ctx, round), rounds.participations(round.id()), pasted, faults));
    }

    private void add(Context ctx) {
        var round = lookup.round(ctx);
        var form = Form.of(ctx, "unit", "headcount");
        var unit = units.find(new Unit.Id(form.value("unit")));
        var headcount = HeadcountForm.parse(form.value("headcount"));
        if (unit.isEmpty()) {
            form.fault("unit", Pages.messages(ctx).get("round.fault.unit"));
        }
        unit.filter(wanted ->
                        round.hasCodes() && !lifecycle.inTheWay(round, wanted).isEmpty())
                .ifPresent(wanted -> form.fault("unit", tooNear(ctx, round, wanted)));
        unit.filter(wanted -> round.hasCodes())
                .flatMap(wanted -> lifecycle.sharesStaff(round, wanted).stream().findFirst())
                .ifPresent(other -> form.fault(
                        "unit",
                        Pages.messages(ctx)
                                .get("round.add-unit.fault.together", unit.get().name(), other.unitName())));
        if (headcount.isEmpty() && !form.value("headcount").isEmpty()) {
            form.fault("headcount", Pages.messages(ctx).get("round.fault.number"));
        }
        if (form.isFaulty()) {
            showAdding(ctx, form);
            return;
        }
        planning.addUnit(Visitor.of(ctx).actor(), round.id(), unit.get(), headcount);
        RoundRoutes.DONE.redirect(ctx, RoundRoutes.address(round), "unit-added");
    }

    private String tooNear(Context ctx, Round round, Unit unit) {
        var near = lifecycle.inTheWay(round, unit).get(0);
        return Pages.messages(ctx)
                .get(
                        "round.open.near.unit",
                        unit.name(),
                        near.series().name(),
                        near.round().name(),
                        Dates.date(near.from(), Pages.language(ctx)));
    }

    private void showAdding(Context ctx, Form form) {
        var round = lookup.round(ctx);
        var present = rounds.participations(round.id()).stream()
                .map(part -> part.unit())
                .toList();
        var choices = units.all().stream()
                .filter(unit -> !present.contains(unit.id()))
                .map(unit -> new Choice(
                        unit.id().value(), unit.name(), unit.id().value().equals(form.value("unit"))))
                .toList();
        form.show(ctx, pages, "setup/rounds/add-unit", new Adding(view.heading(ctx, round), choices));
    }
}
