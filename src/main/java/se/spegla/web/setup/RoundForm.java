package se.spegla.web.setup;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.spegla.measurement.Round;
import se.spegla.web.Form;
import se.spegla.web.Messages;
import se.spegla.web.Pages;

/**
 * The form of a round: fields {@code id} (made before, so that a form sent twice makes one round), name, start, end, grace in
 * hours.
 */
final class RoundForm {
    private static final int MOST_CHARACTERS = 80;

    private final Form form;
    private final Messages messages;

    private RoundForm(Form form, Messages messages) {
        this.form = form;
        this.messages = messages;
    }

    static Form untouched() {
        return Form.with(
                Map.of("id", Round.Id.random().value(), "grace", Long.toString(Round.DEFAULT_GRACE.toHours())));
    }

    static Form of(Round round) {
        return Form.with(Map.of(
                "name",
                round.name(),
                "start",
                round.startsOn().toString(),
                "end",
                round.endsOn().toString(),
                "grace",
                Long.toString(round.grace().toHours())));
    }

    static RoundForm read(Context ctx) {
        return new RoundForm(Form.of(ctx, "id", "name", "start", "end", "grace"), Pages.messages(ctx));
    }

    Form form() {
        return form;
    }

    String name() {
        var name = form.value("name");
        if (name.isEmpty()) {
            fault("name", messages.get("round.fault.name"));
        } else if (name.length() > MOST_CHARACTERS) {
            fault("name", messages.get("series.fault.long", MOST_CHARACTERS));
        }
        return name;
    }

    /** The day in a field; empty where it is none, which the field then says. */
    Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(form.value(field)));
        } catch (DateTimeParseException e) {
            fault(field, messages.get("round.fault.date." + field));
            return Optional.empty();
        }
    }

    Optional<Duration> grace() {
        var typed = form.value("grace");
        if (typed.matches("\\d{1,4}")) {
            return Optional.of(Duration.ofHours(Long.parseLong(typed)));
        }
        fault("grace", messages.get("fault.round.GRACE_OUT_OF_RANGE.text"));
        return Optional.empty();
    }

    /**
     * Does what the form asks for, unless a field is at fault already; where the round refuses because of a date or the grace
     * period, the field says why.
     */
    Optional<Round> attempt(Supplier<Round> change) {
        if (form.isFaulty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(change.get());
        } catch (Round.Refused refused) {
            fault(fieldOf(refused), messages.get("fault.round." + refused.refusal() + ".text"));
            return Optional.empty();
        }
    }

    private static String fieldOf(Round.Refused refused) {
        return switch (refused.refusal()) {
            case START_IS_PAST -> "start";
            case END_IS_PAST, END_BEFORE_START, OTHER_SERIES -> "end";
            case GRACE_OUT_OF_RANGE -> "grace";
            default -> throw refused;
        };
    }

    private void fault(String field, String text) {
        form.fault(field, text);
    }
}
