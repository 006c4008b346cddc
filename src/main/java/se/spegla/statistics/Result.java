package se.spegla.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * A figure, or the reason why it is not defined.
 *
 * @param <T> the figure; a {@code Double} in it is always finite
 */
public sealed interface Result<T> {
    /** The figure is defined. */
    record Defined<T>(T figure) implements Result<T> {}

    /** The figure is not defined for these values. */
    record Undefined<T>(Reason reason) implements Result<T> {}

    static <T> Result<T> of(T figure) {
        return new Defined<>(figure);
    }

    static <T> Result<T> undefined(Reason reason) {
        return new Undefined<>(reason);
    }

    /** The figure, if it is defined. */
    default Optional<T> value() {
        return this instanceof Defined<T> defined ? Optional.of(defined.figure()) : Optional.empty();
    }

    /** Why it is not defined, if it is not. */
    default Optional<Reason> whyNot() {
        return this instanceof Undefined<T> undefined ? Optional.of(undefined.reason()) : Optional.empty();
    }

    /** What follows from the figure; what is not defined stays so, for the same reason. */
    default <U> Result<U> map(Function<? super T, ? extends U> next) {
        return this instanceof Undefined<T> undefined
                ? new Undefined<>(undefined.reason())
                : new Defined<>(next.apply(((Defined<T>) this).figure()));
    }
}
