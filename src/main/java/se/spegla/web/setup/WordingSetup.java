package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import java.util.List;
import se.spegla.access.Permission;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.WordingKind;
import se.spegla.web.Access;
import se.spegla.web.Kept;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** The questionnaires, and putting a licensed wording in: item by item, or from a file. */
public final class WordingSetup implements Routes {
    /** @param faults of files that cannot be read */
    public record ListPage(List<InstrumentView.Row> instruments, List<String> faults) {}

    private final Questionnaires questionnaires;
    private final Pages pages;
    private final InstrumentPage page;

    public WordingSetup(Questionnaires questionnaires, Pages pages) {
        this.questionnaires = questionnaires;
        this.pages = pages;
        this.page = new InstrumentPage(questionnaires, pages);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/instruments", this::list, Access.with(Permission.EDIT_QUESTIONNAIRES));
        routes.get("/instruments/{instrument}", this::one, Access.with(Permission.EDIT_QUESTIONNAIRES));
        routes.post("/instruments/{instrument}", this::save, Access.with(Permission.EDIT_QUESTIONNAIRES), Kept.FORM);
        routes.get(
                "/instruments/{instrument}/remove", this::confirmRemoval, Access.with(Permission.EDIT_QUESTIONNAIRES));
        routes.post("/instruments/{instrument}/remove", this::remove, Access.with(Permission.EDIT_QUESTIONNAIRES));
        new WordingFileRoutes(questionnaires, page).register(routes);
    }

    /** An instrument whose wording is its own has no other. */
    static void requireWorking(Instrument filed) {
        if (filed.wordingKind() == WordingKind.OWN) {
            throw new ConflictResponse();
        }
    }

    private void list(Context ctx) {
        var view = new InstrumentView(Pages.language(ctx));
        pages.show(
                ctx,
                "setup/wording/instruments",
                new ListPage(
                        questionnaires.instruments().all().stream()
                                .map(each -> view.row(each, questionnaires.isOwn(each)))
                                .toList(),
                        InstrumentPage.told(
                                ctx, questionnaires.catalogue().get().faults())));
    }

    private void one(Context ctx) {
        page.show(ctx, WordingForm.of(questionnaires.inForce(ctx)));
    }

    private void save(Context ctx) {
        requireWorking(questionnaires.filed(ctx));
        var form = WordingForm.read(ctx, questionnaires.inForce(ctx));
        var texts = WordingForm.texts(form, questionnaires.inForce(ctx), ctx);
        if (form.isFaulty()) {
            page.show(ctx, form);
        } else {
            questionnaires.putInForce(ctx, texts);
            InstrumentPage.done(ctx, "saved");
        }
    }

    private void confirmRemoval(Context ctx) {
        var filed = questionnaires.filed(ctx);
        pages.show(
                ctx,
                "setup/wording/remove",
                new InstrumentView(Pages.language(ctx)).row(filed, questionnaires.isOwn(filed)));
    }

    private void remove(Context ctx) {
        questionnaires.instruments().bringBack(Visitor.of(ctx).actor(), questionnaires.filed(ctx));
        InstrumentPage.done(ctx, "removed");
    }
}
