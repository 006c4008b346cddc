package se.spegla.web.respondent;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.spegla.access.Permission;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Unit;
import se.spegla.response.Door;
import se.spegla.response.StartCodes;
import se.spegla.response.UnitCode;
import se.spegla.web.Access;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** Where the process leader, or a manager for the own units, gets the one-time code for a shared tablet. */
final class SharingPages implements Routes {
    static final String PATH = "/shared-tablet";

    /** A unit of an open round that may get a shared tablet. */
    record Choice(String unit, String series, String round, String value) {}

    /**
     * @param startable whether a device may keep sheets at this address
     * @param code for one device, once it has been made for the unit; "" before, as are unit, link and address
     */
    record Page(
            boolean startable,
            List<Choice> choices,
            String unit,
            String code,
            String link,
            String address,
            long minutes) {}

    private final Pages pages;
    private final Rounds rounds;
    private final StartCodes starts;
    private final PublicAddress address;
    private final InstantSource clock;

    SharingPages(Pages pages, Rounds rounds, StartCodes starts, PublicAddress address, InstantSource clock) {
        this.pages = pages;
        this.rounds = rounds;
        this.starts = starts;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, ctx -> show(ctx, Optional.empty(), ""), Access.with(Permission.START_TABLETS));
        routes.post(PATH, this::make, Access.with(Permission.START_TABLETS));
    }

    private void make(Context ctx) {
        if (!address.keepsOnDevices()) {
            show(ctx, Optional.empty(), ""); // which says why
            return;
        }
        var wanted = ctx.formParam("unit");
        address.requireForOthers();
        var choice = choices(ctx)
                .filter(each -> each.value().equals(wanted))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        var code = starts.make(door(choice), clock.instant());
        show(ctx, Optional.of(code), choice.unit());
    }

    private void show(Context ctx, Optional<UnitCode> code, String unit) {
        var link = code.map(it -> address.link(SharedStart.PATH + it.value())).orElse("");
        pages.show(
                ctx,
                "sharing/code",
                new Page(
                        address.keepsOnDevices(),
                        code.isPresent() ? List.of() : choices(ctx).toList(),
                        unit,
                        code.map(UnitCode::printed).orElse(""),
                        link,
                        code.isPresent() ? address.printed() : "",
                        StartCodes.LIFE.toMinutes()));
    }

    /** Units that answer now and that the visitor is responsible for. */
    private Stream<Choice> choices(Context ctx) {
        var scope = Visitor.of(ctx).account().scope(Permission.START_TABLETS);
        return rounds.allSeries().stream()
                .flatMap(series -> rounds.ofSeries(series.id()).stream()
                        .filter(round -> round.at(clock.instant()).handsOutForms())
                        .flatMap(round -> rounds.participations(round.id()).stream()
                                .filter(part -> scope.includes(part.unit()))
                                .map(part -> choice(series.name(), round, part))));
    }

    private static Choice choice(String series, Round round, Participation part) {
        return new Choice(
                part.unitName(),
                series,
                round.name(),
                round.id().value() + "." + part.unit().value());
    }

    private static Door door(Choice choice) {
        var ids = choice.value().split("\\.");
        return new Door(new Round.Id(ids[0]), new Unit.Id(ids[1]));
    }
}
