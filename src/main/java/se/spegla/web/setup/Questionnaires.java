package se.spegla.web.setup;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.function.Supplier;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.InstrumentsInForce;
import se.spegla.instrument.Text;
import se.spegla.instrument.file.Catalogue;
import se.spegla.web.Visitor;

/** The core behind the pages of questionnaires. */
public record Questionnaires(Supplier<Catalogue> catalogue, InstrumentsInForce instruments) {

    /** The instrument that the path's {@code instrument} names, as its file has it. */
    Instrument filed(Context ctx) {
        return instruments.asFiled(ctx.pathParam("instrument")).orElseThrow(NotFoundResponse::new);
    }

    /** The same in the wording that is in force. */
    Instrument inForce(Context ctx) {
        return instruments.find(ctx.pathParam("instrument")).orElseThrow(NotFoundResponse::new);
    }

    boolean isOwn(Instrument instrument) {
        return catalogue.get().isOwn(instrument.id());
    }

    void putInForce(Context ctx, Map<String, Text> texts) {
        instruments.putInForce(Visitor.of(ctx).actor(), filed(ctx), texts);
    }
}
