package se.spegla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import se.spegla.access.Accounts;
import se.spegla.access.Permission;
import se.spegla.web.Access;
import se.spegla.web.Messages;
import se.spegla.web.Routes;
import se.spegla.web.SitePart;
import se.spegla.web.Visitor;
import se.spegla.web.setup.SetUpSteps;

/** {@code /home} sends everyone to their first page; {@code /language} keeps the language that someone chose. */
final class OwnPages implements Routes {
    private final Accounts accounts;
    private final SetUpSteps steps;

    OwnPages(Accounts accounts, SetUpSteps steps) {
        this.accounts = accounts;
        this.steps = steps;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/home", ctx -> ctx.redirect(firstPage(ctx)), Access.SIGNED_IN);
        routes.post("/language", this::choose, Access.SIGNED_IN);
    }

    private String firstPage(Context ctx) {
        var account = Visitor.of(ctx).account();
        return account.may(Permission.MANAGE_UNITS) && steps.isEmpty()
                ? "/organisation"
                : "/" + SitePart.of(account).get(0).name();
    }

    private void choose(Context ctx) {
        var language = Optional.ofNullable(ctx.formParam("language"))
                .filter(Messages.LANGUAGES::contains)
                .orElseThrow(BadRequestResponse::new);
        accounts.saveLanguage(Visitor.of(ctx).account().id(), language);
        ctx.redirect(LocalPath.of(ctx.formParam("to")), HttpStatus.SEE_OTHER);
    }
}
