package se.spegla.store.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers as the JSON object that is stored: item id to value, in the instrument's order. */
final class AnswersJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private AnswersJson() {}

    static String write(Map<String, Integer> answers) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            for (var answer : answers.entrySet()) {
                json.writeNumberField(answer.getKey(), answer.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static Map<String, Integer> read(String text) {
        var answers = new LinkedHashMap<String, Integer>();
        try (var json = FACTORY.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                answers.put(json.currentName(), json.nextIntValue(0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("stored answers cannot be read: " + e.getMessage(), e);
        }
        return answers;
    }
}
