package se.spegla.web.setup.cards;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.spegla.access.code.CardCode;
import se.spegla.access.code.Cards;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.web.Access;
import se.spegla.web.Dates;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;
import se.spegla.web.form.Form;
import se.spegla.web.setup.rounds.Desk;

/**
 * The cards of an open or planned round. What is printed are always all of them, used or not, and a renewal makes as many as may be
 * left by the coarse steps of the progress: nothing here tells how many have answered.
 */
public final class CardRoutes implements Routes {
    /** One printed card. */
    public record Card(String unit, String code) {}

    private final Desk desk;
    private final Pages pages;
    private final PublicAddress address;

    /** @param address stands on the cards */
    public CardRoutes(Desk desk, Pages pages, PublicAddress address) {
        this.desk = desk;
        this.pages = pages;
        this.address = address;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/cards", ctx -> print(ctx, desk.parts(ctx)), Access.SET_UP);
        routes.get("/rounds/{round}/cards/{unit}", ctx -> print(ctx, List.of(desk.part(ctx))), Access.SET_UP);
        routes.get("/rounds/{round}/cards/{unit}/more", ctx -> show(ctx, Form.with(Map.of())), Access.SET_UP);
        routes.post("/rounds/{round}/cards/{unit}/more", this::add, Access.SET_UP);
        routes.post("/rounds/{round}/cards/{unit}/renew", this::renew, Access.SET_UP);
    }

    private void print(Context ctx, List<Participation> parts) {
        var round = openRound(ctx);
        var cards = desk.cards().of(round.id());
        var model = heading(round);
        model.put("ends", Dates.date(round.endsOn(), Pages.language(ctx)));
        model.put("address", address.printed());
        model.put("cards", parts.stream()
                .flatMap(part -> last(ctx, cards.getOrDefault(part.unit(), List.of())).stream()
                        .map(card -> new Card(part.unitName(), card.printed())))
                .toList());
        pages.show(ctx, "setup/cards/cards", model);
    }

    /** Only the newest, where the page was asked for those that have just been made. */
    private static List<CardCode> last(Context ctx, List<CardCode> all) {
        int wanted = number(ctx.queryParam("last")).orElse(all.size());
        return all.subList(Math.max(0, all.size() - wanted), all.size());
    }

    /** Makes more. A form sent twice finds more people than it was made for, and shows the cards. */
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
            record(ctx, "cards-added", round, part);
        }
        ctx.redirect(path(round, part) + "?last=" + more.get(), HttpStatus.SEE_OTHER);
    }

    /** Renews the cards of which the form names one; where it is none of them any more, that has been done already. */
    private void renew(Context ctx) {
        var round = openRound(ctx);
        var part = desk.part(ctx);
        var named = CardCode.parse(ctx.formParam("card"));
        if (named.filter(cards(round, part)::contains).isPresent()) {
            desk.cards().renew(round.id(), part.unit(), desk.cardsLeft(round, part.unit()));
            record(ctx, "cards-renewed", round, part);
        }
        ctx.redirect(path(round, part), HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Form form) {
        var round = openRound(ctx);
        var part = desk.part(ctx);
        var model = heading(round);
        model.put("unit", part.unit().value());
        model.put("unitName", part.unitName());
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
        var round = desk.round(ctx);
        if (!round.hasCodes() || !desk.lifecycle().takesCards(round)) {
            throw new ConflictResponse();
        }
        return round;
    }

    private List<CardCode> cards(Round round, Participation part) {
        return desk.cards().of(round.id()).getOrDefault(part.unit(), List.of());
    }

    private int heads(Round round, Participation part) {
        return desk.cards().heads(round.id()).getOrDefault(part.unit(), 0);
    }

    private void record(Context ctx, String action, Round round, Participation part) {
        desk.trail().record(ctx, action, desk.seriesOf(round).name() + " – " + round.name() + " – " + part.unitName());
    }

    private static String path(Round round, Participation part) {
        return "/rounds/" + round.id().value() + "/cards/" + part.unit().value();
    }

    private static Optional<Integer> number(String typed) {
        return Optional.ofNullable(typed).filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf);
    }
}
