package se.spegla.disclosure;

import java.util.Optional;
import java.util.function.Function;
import se.spegla.disclosure.json.Fields;

/**
 * A figure that passed the gate, or the reason why it did not.
 *
 * @param <T> a released type
 */
public sealed interface Released<T> {
    /** The figure, where it may be shown. */
    Optional<T> value();

    /** Why the figure is withheld, where it is. */
    Optional<Reason> reason();

    default boolean isShown() {
        return value().isPresent();
    }

    /** As it is stored. */
    static <T> Fields form(Released<T> released, Function<T, Fields> form) {
        return released.value().map(value -> Fields.empty().put("shown", form.apply(value)))
                .orElseGet(() -> Fields.empty().put("why", released.reason()));
    }

    /** What was stored. */
    static <T> Released<T> of(Fields from, Function<Fields, T> value) {
        return from.childIf("shown").<Released<T>>map(shown -> new Shown<>(value.apply(shown)))
                .orElseGet(() -> new Withheld<>(from.one(Reason.class, "why")));
    }

    /** A figure that may be shown. */
    final class Shown<T> implements Released<T> {
        private final T value;

        Shown(T value) {
            this.value = value;
        }

        @Override
        public Optional<T> value() {
            return Optional.of(value);
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.empty();
        }
    }

    /** A figure that may not be shown, or that does not exist. */
    final class Withheld<T> implements Released<T> {
        private final Reason reason;

        Withheld(Reason reason) {
            this.reason = reason;
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.of(reason);
        }
    }
}
