package se.spegla.measurement;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** The order in which names are listed: å, ä and ö last, small and capital letters together. */
public final class SwedishOrder {
    private static final Collator COLLATOR = Collator.getInstance(Locale.forLanguageTag("sv"));

    private SwedishOrder() {}

    /** Orders things by this name of theirs. */
    public static <T> Comparator<T> by(Function<T, String> name) {
        return (a, b) -> COLLATOR.compare(name.apply(a), name.apply(b));
    }
}
