package se.spegla.web;

import io.javalin.http.Context;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.util.StringUtil;
import se.spegla.access.Account;

/** Renders templates of {@code /pages}. Everything printed is escaped; a name that a template expects and does not get is a fault. */
public final class Pages {
    private final PebbleEngine engine;
    private final Assets assets;
    private final BooleanSupplier fictional;

    /** @param fictional whether the organisation's units and answers are made up, which every page then says */
    public Pages(Assets assets, BooleanSupplier fictional) {
        var loader = new ClasspathLoader();
        loader.setPrefix("pages");
        loader.setSuffix(".peb");
        loader.setCharset("UTF-8");
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .autoEscaping(true)
                .addEscapingStrategy(
                        "html", StringUtil::sanitizeXmlString) // Pebble's own loads all of HTML's names first
                .extension(new MessagesExtension())
                .build();
        this.assets = assets;
        this.fictional = fictional;
    }

    /** Reads these templates, the texts, and what escaping needs, before anybody asks for them. */
    public Pages prepared(String... templates) {
        try {
            engine.getLiteralTemplate("{{ text }}")
                    .evaluate(
                            new StringWriter(),
                            Map.of("text", "<" + Messages.in("").name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var template : templates) {
            engine.getTemplate(template);
        }
        return this;
    }

    /** Answers with a page that is the same for all. */
    public void show(Context ctx, String template) {
        ctx.html(text(ctx, template, Map.of()));
    }

    /** Answers with a page in the visitor's language; its template knows the record as {@code page}. */
    public void show(Context ctx, String template, Record page) {
        ctx.html(text(ctx, template, Map.of("page", page)));
    }

    void show(Context ctx, String template, Record page, Form form) {
        ctx.html(text(ctx, template, Map.of("page", page, "form", form)));
    }

    /** The text of a page in this language; its template knows the record as {@code page}. */
    public String text(String language, String template, Record page) {
        return text(language, template, Map.of("page", page));
    }

    private String text(Context ctx, String template, Map<String, ?> model) {
        var all = new HashMap<String, Object>(model);
        var visitor = Visitor.find(ctx);
        all.put("account", visitor.map(Visitor::account).orElse(null));
        all.put("csrf", visitor.map(v -> v.session().csrfToken()).orElse(null));
        all.put("path", ctx.path());
        all.put("section", ctx.path().split("/", 3)[1]);
        return text(language(ctx), template, all);
    }

    /** The text of a page in this language; by default nobody is signed in. */
    public String text(String language, String template, Map<String, ?> model) {
        var all = new HashMap<String, Object>();
        all.put("account", null);
        all.put("csrf", null);
        all.put("path", "");
        all.put("section", "");
        all.putAll(model);
        all.put("navigation", all.get("account") instanceof Account account ? SitePart.of(account) : List.of());
        all.put("lang", Messages.in(language).language());
        all.put("spoken", Messages.in(language));
        all.put("assets", assets.addresses());
        all.put("fictional", fictional.getAsBoolean());
        var page = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(page, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    /** {@code ?lang=} where it stands, else the account's language, else Swedish. */
    public static String language(Context ctx) {
        var asked = ctx.queryParam("lang");
        var own = Visitor.find(ctx).map(visitor -> visitor.account().language()).orElse(Messages.LANGUAGES.get(0));
        var language = asked == null ? own : asked;
        return Messages.LANGUAGES.contains(language) ? language : Messages.LANGUAGES.get(0);
    }

    /** {@code ?lang=} where it names a language for those who answer, else Swedish. */
    public static String respondentsLanguage(Context ctx) {
        return Messages.in(ctx.queryParam("lang")).language();
    }

    /** The texts in the visitor's language. */
    public static Messages messages(Context ctx) {
        return Messages.in(language(ctx));
    }
}
