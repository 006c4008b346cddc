package se.spegla.cli.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Figures as members of a JSON object. */
record JsonFigures(JsonGenerator json) implements Figures {
    @Override
    public void text(String name, String value) throws IOException {
        json.writeStringField(name, value);
    }

    @Override
    public void count(String name, int value) throws IOException {
        json.writeNumberField(name, value);
    }

    @Override
    public void figure(String name, double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IllegalStateException(name + " is " + value + "; a figure that is not defined must be absent");
        }
        json.writeNumberField(name, value);
    }

    @Override
    public void group(String name, Group group) throws IOException {
        json.writeObjectFieldStart(name);
        group.writeTo(this);
        json.writeEndObject();
    }

    /** An object within a list. */
    void element(Group group) throws IOException {
        json.writeStartObject();
        group.writeTo(this);
        json.writeEndObject();
    }
}
