package se.spegla.disclosure;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/**
 * A figure that passed the gate, or the reason why it did not.
 *
 * @param <T> a released type
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Released.Shown.class), @JsonSubTypes.Type(Released.Withheld.class)})
public sealed interface Released<T> {
    /** The figure, where it may be shown. */
    default Optional<T> value() {
        return this instanceof Shown<T> figure ? Optional.of(figure.shown()) : Optional.empty();
    }

    /** Why the figure is withheld, where it is. */
    default Optional<Reason> reason() {
        return this instanceof Withheld<T> nothing ? Optional.of(nothing.why()) : Optional.empty();
    }

    default boolean isShown() {
        return this instanceof Shown<T>;
    }

    /** A figure that may be shown. */
    record Shown<T>(T shown) implements Released<T> {}

    /** A figure that may not be shown, or that does not exist. */
    record Withheld<T>(Reason why) implements Released<T> {}
}
