package se.spegla.web.setup;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.spegla.instrument.InstrumentsInForce;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.web.Form;
import se.spegla.web.Messages;
import se.spegla.web.Pages;

/**
 * The form of a series: fields {@code id} (made before, so that a form sent twice makes one series), name, instrument,
 * threshold, entry, linked, least-share, until (the last day on which answers are kept), units.
 */
final class SeriesForm {
    private static final int MOST_CHARACTERS = 120;
    private static final String CHECKED = "on";

    private final Form form;
    private final Messages messages;
    private final List<Unit> units;

    private SeriesForm(Form form, Messages messages, List<Unit> units) {
        this.form = form;
        this.messages = messages;
        this.units = units;
    }

    static Form untouched() {
        return Form.with(Map.of(
                "id",
                Series.Id.random().value(),
                "threshold",
                Integer.toString(Series.DEFAULT_THRESHOLD),
                "least-share",
                Integer.toString(Series.DEFAULT_LEAST_SHARE),
                "entry",
                Series.Entry.CARDS.name()));
    }

    static Form of(Series series) {
        var values = new HashMap<>(Map.of(
                "id",
                series.id().value(),
                "name",
                series.name(),
                "instrument",
                series.instrumentId(),
                "threshold",
                Integer.toString(series.threshold())));
        values.put("least-share", Integer.toString(series.rules().leastShare()));
        series.rules().answersUntil().ifPresent(day -> values.put("until", day.toString()));
        values.put("entry", series.rules().entry().name());
        values.put("linked", series.rules().linked() ? CHECKED : "");
        series.units().forEach(unit -> values.put(field(unit), CHECKED));
        return Form.with(values);
    }

    static SeriesForm read(Context ctx, List<Unit> units) {
        var fields = Stream.concat(
                Stream.of("id", "name", "instrument", "threshold", "least-share", "until", "entry", "linked"),
                units.stream().map(unit -> field(unit.id())));
        return new SeriesForm(Form.of(ctx, fields.toArray(String[]::new)), Pages.messages(ctx), units);
    }

    /** The name of a unit's box. */
    static String field(Unit.Id unit) {
        return "unit-" + unit.value();
    }

    Form form() {
        return form;
    }

    Series.Id id() {
        return new Series.Id(form.value("id"));
    }

    String name() {
        var name = form.value("name");
        if (name.isEmpty()) {
            fault("name", "series.fault.name");
        } else if (name.length() > MOST_CHARACTERS) {
            fault("name", "series.fault.long", MOST_CHARACTERS);
        }
        return name;
    }

    String instrument(InstrumentsInForce instruments) {
        var id = form.value("instrument");
        if (instruments.find(id).isEmpty()) {
            fault("instrument", "series.fault.instrument");
        }
        return id;
    }

    /** @param known what the form does not ask for, and what is promised where it is fixed */
    Series.Rules rules(Series.Rules known, boolean fixed, LocalDate today) {
        return new Series.Rules(
                fixed ? known.threshold() : threshold(),
                fixed ? known.entry() : entry(known.entry()),
                fixed ? known.linked() : form.value("linked").equals(CHECKED),
                leastShare(known),
                until(known.answersUntil(), fixed, today));
    }

    private int leastShare(Series.Rules known) {
        var typed = form.value("least-share");
        if (typed.isEmpty()) {
            return known.leastShare();
        }
        var value = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : -1;
        if (value < 0 || value > 100) {
            fault("least-share", "series.fault.least-share");
            return Series.DEFAULT_LEAST_SHARE;
        }
        return value;
    }

    /** Not in the past, or the answers would be gone at once; later than was told only while nobody has been told. */
    private Optional<LocalDate> until(Optional<LocalDate> known, boolean fixed, LocalDate today) {
        var typed = form.value("until");
        if (typed.equals(known.map(LocalDate::toString).orElse(""))) {
            return known;
        }
        var day = day(typed);
        if (!typed.isEmpty() && day.filter(today::isBefore).isEmpty()) {
            fault("until", "series.fault.until");
        } else if (fixed
                && known.isPresent()
                && day.filter(each -> !each.isAfter(known.get())).isEmpty()) {
            fault("until", "series.fault.until-later", known.get());
        }
        return day;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Series.Entry entry(Series.Entry known) {
        return Stream.of(Series.Entry.values())
                .filter(entry -> entry.name().equals(form.value("entry")))
                .findFirst()
                .orElse(known);
    }

    private int threshold() {
        var typed = form.value("threshold");
        var value = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        if (value < Series.LEAST_THRESHOLD || value > Series.MOST_THRESHOLD) {
            fault("threshold", "series.fault.threshold", Series.LEAST_THRESHOLD, Series.MOST_THRESHOLD);
            return Series.DEFAULT_THRESHOLD;
        }
        return value;
    }

    /** @param staying units that have taken part, and stay whether their box is checked or not */
    List<Unit.Id> chosen(Set<Unit.Id> staying) {
        var chosen = units.stream()
                .map(Unit::id)
                .filter(unit ->
                        staying.contains(unit) || form.value(field(unit)).equals(CHECKED))
                .toList();
        if (chosen.isEmpty()) {
            fault("units", "series.fault.units");
        }
        return chosen;
    }

    private void fault(String field, String key, Object... arguments) {
        form.fault(field, messages.get(key, arguments));
    }
}
