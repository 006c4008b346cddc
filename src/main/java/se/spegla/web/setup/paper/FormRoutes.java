package se.spegla.web.setup.paper;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import se.spegla.access.Permission;
import se.spegla.instrument.Wording;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Units;
import se.spegla.report.paper.QrCode;
import se.spegla.response.UnitCode;
import se.spegla.response.UnitCodes;
import se.spegla.web.Access;
import se.spegla.web.Messages;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;
import se.spegla.web.respondent.Phrase;
import se.spegla.web.respondent.ShownItem.Filled;
import se.spegla.web.setup.RoundLookup;

/**
 * The questionnaire of an open or planned round to be filled in on paper. A page that the browser prints: it sets every script and
 * direction of writing right, which the makers of PDF do not.
 */
final class FormRoutes implements Routes {
    /** One unit's form. */
    public record PaperForm(String unit, String code, QrCode qr) {}

    /**
     * The forms, one a unit.
     *
     * @param languages those of the questionnaire
     */
    public record Page(
            RoundFacts round,
            List<Messages> languages,
            Phrase title,
            Phrase about,
            Phrase rights,
            Wording wording,
            List<NumberedItem> items,
            List<PaperForm> forms) {
        /** Whether nothing of the questionnaire is in the page's language. */
        public boolean untranslated() {
            return items.stream().noneMatch(NumberedItem::translated);
        }
    }

    private final Pages pages;
    private final PublicAddress address;
    private final RoundLookup lookup;
    private final Rounds rounds;
    private final Units units;
    private final UnitCodes codes;

    FormRoutes(Pages pages, PublicAddress address, RoundLookup lookup, Rounds rounds, Units units, UnitCodes codes) {
        this.pages = pages;
        this.address = address;
        this.lookup = lookup;
        this.rounds = rounds;
        this.units = units;
        this.codes = codes;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/forms", ctx -> print(ctx, lookup.parts(ctx)), Access.with(Permission.HAND_OUT));
        routes.get(
                "/rounds/{round}/forms/{unit}",
                ctx -> print(ctx, List.of(lookup.part(ctx))),
                Access.with(Permission.HAND_OUT));
    }

    private void print(Context ctx, List<Participation> parts) {
        address.requireForOthers();
        var round = lookup.openRound(ctx);
        var language = Pages.respondentsLanguage(ctx);
        var instrument = rounds.instrumentOf(round.id()).orElseThrow();
        var known = codes.of(round.id());
        ctx.html(pages.text(
                language,
                "paper/form",
                new Page(
                        RoundFacts.of(lookup, units, round, language),
                        Messages.offered(instrument),
                        Phrase.of(instrument.title(), language),
                        Phrase.of(instrument.about(), language),
                        Phrase.of(instrument.rights(), language),
                        instrument.wording(),
                        NumberedItem.all(instrument, Filled.NOT_YET, language),
                        parts.stream()
                                .map(part -> form(part, known.get(part.unit())))
                                .toList())));
    }

    private PaperForm form(Participation part, UnitCode code) {
        return new PaperForm(part.unitName(), code.printed(), QrCode.of(address.link("/s/" + code.value())));
    }
}
