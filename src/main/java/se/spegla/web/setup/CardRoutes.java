package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.spegla.access.Permission;
import se.spegla.disclosure.ProgressBoard;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Units;
import se.spegla.response.CardCode;
import se.spegla.response.Cards;
import se.spegla.setup.WaysIn;
import se.spegla.web.Access;
import se.spegla.web.Explained;
import se.spegla.web.Form;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/**
 * More cards for a unit of an open or planned round, or new ones. A renewal makes as many as may be
 * left by the coarse steps of the progress: nothing here tells how many have answered.
 */
final class CardRoutes implements Routes {
    /**
     * More cards for a unit, or new ones.
     *
     * @param made how many have just been added; "" where none have
     * @param renewed whether all have just been made anew
     * @param heads how many the cards are made for
     * @param left how many a renewal makes
     * @param card one of those that it replaces; "" where there is none
     */
    public record Page(
            RoundView.Heading round,
            Participation part,
            List<Unprintable> unprintable,
            String made,
            boolean renewed,
            String heads,
            String left,
            String card) {
        public int most() {
            return Cards.MOST_MORE;
        }
    }

    private final Pages pages;
    private final RoundLookup lookup;
    private final RoundView view;
    private final Units units;
    private final WaysIn waysIn;
    private final Cards cards;
    private final ProgressBoard progress;

    CardRoutes(
            Pages pages,
            RoundLookup lookup,
            RoundView view,
            Units units,
            WaysIn waysIn,
            Cards cards,
            ProgressBoard progress) {
        this.pages = pages;
        this.lookup = lookup;
        this.view = view;
        this.units = units;
        this.waysIn = waysIn;
        this.cards = cards;
        this.progress = progress;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                "/rounds/{round}/cards/{unit}/more",
                ctx -> show(ctx, Form.with(Map.of())),
                Access.with(Permission.RUN_ROUND));
        routes.post("/rounds/{round}/cards/{unit}/more", this::add, Access.with(Permission.RUN_ROUND));
        routes.post("/rounds/{round}/cards/{unit}/renew", this::renew, Access.with(Permission.RUN_ROUND));
    }

    /** Makes more. A form sent twice finds more people than it was made for, and is told what the first one made. */
    private void add(Context ctx) {
        var round = openRound(ctx);
        var part = lookup.part(ctx);
        var form = Form.of(ctx, "more", "heads");
        var more = number(form.value("more")).filter(number -> number >= 1 && number <= Cards.MOST_MORE);
        if (more.isEmpty()) {
            form.fault("more", Pages.messages(ctx).get("cards.more.fault", Cards.MOST_MORE));
            show(ctx, form);
            return;
        }
        number(form.value("heads"))
                .ifPresent(
                        heads -> waysIn.addCards(Visitor.of(ctx).actor(), round.id(), part.unit(), heads, more.get()));
        ctx.redirect(path(round, part) + "/more?made=" + more.get(), HttpStatus.SEE_OTHER);
    }

    private void renew(Context ctx) {
        var round = openRound(ctx);
        var part = lookup.part(ctx);
        CardCode.parse(ctx.formParam("card"))
                .ifPresent(old ->
                        waysIn.renewCards(Visitor.of(ctx).actor(), round.id(), part.unit(), old, left(round, part)));
        ctx.redirect(path(round, part) + "/more?renewed=on", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Form form) {
        var round = openRound(ctx);
        var part = lookup.part(ctx);
        form.show(
                ctx,
                pages,
                "setup/rounds/more-cards",
                new Page(
                        view.heading(ctx, round),
                        part,
                        Unprintable.of(lookup, units, round, List.of(part)),
                        number(ctx.queryParam("made")).map(String::valueOf).orElse(""),
                        ctx.queryParam("renewed") != null,
                        Integer.toString(heads(round, part)),
                        Integer.toString(left(round, part)),
                        cards(round, part).stream()
                                .findFirst()
                                .map(CardCode::printed)
                                .orElse("")));
    }

    private Round openRound(Context ctx) {
        var round = lookup.openRound(ctx);
        if (!lookup.seriesOf(round).takesCards()) {
            throw Explained.conflict("fault.print.no-cards");
        }
        return round;
    }

    private List<CardCode> cards(Round round, Participation part) {
        return cards.of(round.id()).getOrDefault(part.unit(), List.of());
    }

    private int heads(Round round, Participation part) {
        return cards.heads(round.id()).getOrDefault(part.unit(), 0);
    }

    private int left(Round round, Participation part) {
        return progress.left(lookup.seriesOf(round), round.id(), part.unit(), heads(round, part));
    }

    private static String path(Round round, Participation part) {
        return "/rounds/" + round.id().value() + "/cards/" + part.unit().value();
    }

    private static Optional<Integer> number(String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }
}
