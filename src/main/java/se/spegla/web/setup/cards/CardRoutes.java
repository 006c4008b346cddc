package se.spegla.web.setup.cards;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.response.CardCode;
import se.spegla.response.Cards;
import se.spegla.web.Access;
import se.spegla.web.Explained;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.form.Form;
import se.spegla.web.setup.rounds.Desk;
import se.spegla.web.setup.rounds.Unprintable;

/**
 * More cards for a unit of an open or planned round, or new ones. A renewal makes as many as may be
 * left by the coarse steps of the progress: nothing here tells how many have answered.
 */
public final class CardRoutes implements Routes {
    private final Desk desk;
    private final Pages pages;

    public CardRoutes(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/cards/{unit}/more", ctx -> show(ctx, Form.with(Map.of())), Access.SET_UP);
        routes.post("/rounds/{round}/cards/{unit}/more", this::add, Access.SET_UP);
        routes.post("/rounds/{round}/cards/{unit}/renew", this::renew, Access.SET_UP);
    }

    /** Makes more. A form sent twice finds more people than it was made for, and is told what the first one made. */
    private void add(Context ctx) {
        var round = openRound(ctx);
        var part = desk.part(ctx);
        var form = Form.of(ctx, "more", "heads");
        var more = number(form.value("more")).filter(number -> number >= 1 && number <= Cards.MOST_MORE);
        if (more.isEmpty()) {
            form.fault("more", Pages.messages(ctx).get("cards.more.fault", Cards.MOST_MORE));
            show(ctx, form);
            return;
        }
        if (form.value("heads").equals(Integer.toString(heads(round, part)))) {
            desk.cards().add(round.id(), part.unit(), more.get());
            desk.record(ctx, "cards-added", round, part.unitName());
        }
        ctx.redirect(path(round, part) + "/more?made=" + more.get(), HttpStatus.SEE_OTHER);
    }

    /** Renews the cards of which the form names one; where it is none of them any more, that has been done already. */
    private void renew(Context ctx) {
        var round = openRound(ctx);
        var part = desk.part(ctx);
        var named = CardCode.parse(ctx.formParam("card"));
        if (named.filter(cards(round, part)::contains).isPresent()) {
            desk.cards().renew(round.id(), part.unit(), desk.cardsLeft(round, part.unit()));
            desk.record(ctx, "cards-renewed", round, part.unitName());
        }
        ctx.redirect(path(round, part) + "/more?renewed=on", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Form form) {
        var round = openRound(ctx);
        var part = desk.part(ctx);
        var model = heading(round);
        model.put("unprintable", Unprintable.of(desk, round, List.of(part)));
        model.put("unit", part.unit().value());
        model.put("unitName", part.unitName());
        model.put("made", number(ctx.queryParam("made")).map(String::valueOf).orElse(""));
        model.put("renewed", ctx.queryParam("renewed") != null);
        model.put("heads", Integer.toString(heads(round, part)));
        model.put("most", Integer.toString(Cards.MOST_MORE));
        model.put("left", Integer.toString(desk.cardsLeft(round, part.unit())));
        model.put("card", cards(round, part).stream().findFirst().map(CardCode::printed).orElse(""));
        form.show(ctx, pages, "setup/cards/more", model);
    }

    private Map<String, Object> heading(Round round) {
        var series = desk.seriesOf(round);
        var model = new HashMap<String, Object>();
        model.put("id", round.id().value());
        model.put("name", round.name());
        model.put("series", series.id().value());
        model.put("seriesName", series.name());
        return model;
    }

    private Round openRound(Context ctx) {
        var round = desk.openRound(ctx);
        if (!desk.lifecycle().takesCards(round)) {
            throw Explained.conflict("fault.print.no-cards");
        }
        return round;
    }

    private List<CardCode> cards(Round round, Participation part) {
        return desk.cards().of(round.id()).getOrDefault(part.unit(), List.of());
    }

    private int heads(Round round, Participation part) {
        return desk.cards().heads(round.id()).getOrDefault(part.unit(), 0);
    }

    private static String path(Round round, Participation part) {
        return "/rounds/" + round.id().value() + "/cards/" + part.unit().value();
    }

    private static Optional<Integer> number(String typed) {
        return Optional.ofNullable(typed).filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf);
    }
}
