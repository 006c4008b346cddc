package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import se.spegla.access.Permission;
import se.spegla.fault.Fault;
import se.spegla.instrument.file.WordingCsv;
import se.spegla.instrument.file.WordingReading;
import se.spegla.web.Access;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Upload;

/** The licensed wording as a file: to fill in, and to read. */
final class WordingFileRoutes implements Routes {
    private final Questionnaires questionnaires;
    private final InstrumentPage page;

    WordingFileRoutes(Questionnaires questionnaires, InstrumentPage page) {
        this.questionnaires = questionnaires;
        this.page = page;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                "/instruments/{instrument}/wording.csv", this::download, Access.with(Permission.EDIT_QUESTIONNAIRES));
        routes.post("/instruments/{instrument}/file", this::upload, Access.with(Permission.EDIT_QUESTIONNAIRES));
    }

    private void download(Context ctx) {
        var instrument = questionnaires.inForce(ctx);
        ctx.contentType("text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"wording-" + instrument.id() + ".csv\"")
                .result(WordingCsv.template(instrument));
    }

    private void upload(Context ctx) {
        WordingSetup.requireWorking(questionnaires.filed(ctx));
        var reading = Upload.of(ctx, "file")
                .map(file -> WordingCsv.read(questionnaires.filed(ctx), file.name(), file.bytes()));
        if (reading.isPresent() && reading.get() instanceof WordingReading.Read read) {
            questionnaires.putInForce(ctx, read.texts());
            InstrumentPage.done(ctx, read.assumed().isPresent() ? "saved-check" : "saved");
        } else {
            refuse(ctx, reading);
        }
    }

    private void refuse(Context ctx, Optional<WordingReading> reading) {
        var form = WordingForm.of(questionnaires.inForce(ctx));
        var fault = reading.isPresent() ? "instrument.file.faulty" : "round.fault.file";
        form.fault("file", Pages.messages(ctx).get(fault));
        page.show(ctx, form, reading.map(WordingFileRoutes::faults).orElse(List.of()));
    }

    private static List<Fault> faults(WordingReading reading) {
        return reading instanceof WordingReading.Faulty faulty ? faulty.faults() : List.of();
    }
}
