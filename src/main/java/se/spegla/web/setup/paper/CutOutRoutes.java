package se.spegla.web.setup.paper;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.spegla.access.Permission;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Units;
import se.spegla.report.paper.PdfPages;
import se.spegla.response.CardCode;
import se.spegla.response.Cards;
import se.spegla.web.Access;
import se.spegla.web.Explained;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;
import se.spegla.web.setup.RoundLookup;

/**
 * The single-use cards of an open or planned round as PDF, to be cut out: per unit a sheet that divides, then its cards. They lie
 * in the order of their codes, which are random: the place of a card tells neither when it was made nor for whom.
 */
final class CutOutRoutes implements Routes {
    /** A unit's cards, sheet by sheet. */
    public record Bundle(String unit, int cards, List<List<Card>> sheets) {}

    /** A card; {@code link} is what its square leads to. */
    public record Card(String code, String link) {}

    /** All cards of a unit. */
    public record Page(RoundFacts round, String address, Bundle bundle) {}

    private static final int PER_SHEET = 10;

    private final Pages pages;
    private final PublicAddress address;
    private final RoundLookup lookup;
    private final Units units;
    private final Cards cards;

    CutOutRoutes(Pages pages, PublicAddress address, RoundLookup lookup, Units units, Cards cards) {
        this.pages = pages;
        this.address = address;
        this.lookup = lookup;
        this.units = units;
        this.cards = cards;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/cut-outs", ctx -> print(ctx, lookup.parts(ctx)), Access.with(Permission.HAND_OUT));
        routes.get(
                "/rounds/{round}/cut-outs/{unit}",
                ctx -> print(ctx, List.of(lookup.part(ctx))),
                Access.with(Permission.HAND_OUT));
    }

    private void print(Context ctx, List<Participation> parts) {
        address.requireForOthers();
        var round = lookup.openRound(ctx);
        var all = cards.of(round.id());
        if (all.isEmpty()) {
            throw Explained.conflict("fault.print.no-cards");
        }
        var language = Pages.language(ctx);
        var facts = RoundFacts.of(lookup, units, round, language).printed(language);
        // A unit at a time: all cards of a large round at once need more memory than there is.
        var bundles = parts.stream()
                .map(part -> pages.text(
                        language,
                        "paper/cards",
                        new Page(
                                facts,
                                address.printed(),
                                bundle(part, last(ctx, all.getOrDefault(part.unit(), List.of())), language))));
        Pdf.answer(ctx, Pages.messages(ctx).get("cutout.title", round.name()), PdfPages.joined(bundles::iterator));
    }

    /** Only the newest, where those are asked for that have just been made. */
    private static List<CardCode> last(Context ctx, List<CardCode> all) {
        var wanted = ctx.queryParam("last");
        int number = wanted != null && wanted.matches("\\d{1,4}") ? Integer.parseInt(wanted) : all.size();
        return all.subList(Math.max(0, all.size() - number), all.size());
    }

    private Bundle bundle(Participation part, List<CardCode> codes, String language) {
        var sorted = codes.stream()
                .sorted(Comparator.comparing(CardCode::value))
                .map(code -> new Card(code.printed(), address.link("/s/" + code.value())))
                .toList();
        var sheets = IntStream.range(0, (sorted.size() + PER_SHEET - 1) / PER_SHEET)
                .mapToObj(i -> sorted.subList(i * PER_SHEET, Math.min(sorted.size(), (i + 1) * PER_SHEET)))
                .toList();
        return new Bundle(PdfNames.of(part.unitName(), language), sorted.size(), sheets);
    }
}
