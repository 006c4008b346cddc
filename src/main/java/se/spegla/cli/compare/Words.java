package se.spegla.cli.compare;

import java.io.PrintWriter;
import java.util.OptionalDouble;
import se.spegla.instrument.Instrument;
import se.spegla.report.Numbers;
import se.spegla.web.Messages;

/** Writes lines of text in one language. */
record Words(Instrument instrument, Messages messages, Numbers numbers, PrintWriter out) {
    private static final String INDENT = "  ";

    void line(int depth, String text) {
        out.println(INDENT.repeat(depth) + text);
    }

    void blank() {
        out.println();
    }

    String say(String key, Object... arguments) {
        return messages.get("compare." + key, arguments);
    }

    String score(String id) {
        return instrument.score(id).orElseThrow().title().in(messages.language());
    }

    /** The item's id and text. */
    String item(String id) {
        return id + " " + say("quoted", instrument.text(id).in(messages.language()));
    }

    /** Two limits with the interval's name; nothing where they are absent. */
    String interval(OptionalDouble low, OptionalDouble high) {
        return low.isPresent() && high.isPresent()
                ? numbers.interval(low.getAsDouble(), high.getAsDouble())
                : "";
    }
}
