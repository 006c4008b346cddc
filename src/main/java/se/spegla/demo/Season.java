package se.spegla.demo;

import java.time.LocalDate;

/** A round's first and last day, and the name that goes with them. */
record Season(LocalDate from, LocalDate to) {
    /** A season of a month, its last day so many days before (or, negative, after) today. */
    static Season endingBefore(LocalDate today, int days) {
        var end = today.minusDays(days);
        return new Season(end.minusDays(30), end);
    }

    /** The half-year that the last day lies in. */
    String name() {
        return (to.getMonthValue() <= 6 ? "Våren " : "Hösten ") + to.getYear();
    }
}
