package se.spegla.cli.compare;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Takes in named figures; what is not defined is left out. */
interface Figures {
    /** Writes the figures of one group. */
    @FunctionalInterface
    interface Group {
        void writeTo(Figures figures) throws IOException;
    }

    void text(String name, String value) throws IOException;

    void count(String name, int value) throws IOException;

    void figure(String name, double value) throws IOException;

    /** Figures that stand together under one name. */
    void group(String name, Group group) throws IOException;

    default void count(String name, OptionalInt value) throws IOException {
        if (value.isPresent()) {
            count(name, value.getAsInt());
        }
    }

    default void figure(String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            figure(name, value.getAsDouble());
        }
    }
}
