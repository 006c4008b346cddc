package se.spegla.web.respondent;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/**
 * How patient a device is. Written into every respondent's page by the server; nothing that a visitor sends changes it.
 *
 * @param idle how long nobody touches a shared tablet before it asks whether somebody is there
 * @param answer how long it then waits for an answer; at least 20 seconds where people use it (WCAG 2.2.1)
 * @param thanks how long a shared tablet says thank you before the next person may begin
 * @param patience how long a sheet is on its way before it is kept on the device instead
 * @param firstPause between the first two tries to send what waits; it grows, with chance in it
 * @param longestPause what that pause grows to at most
 * @param renewal how often a shared tablet that nobody uses asks for its page again
 */
public record DeviceSettings(
        Duration idle,
        Duration answer,
        Duration thanks,
        Duration patience,
        Duration firstPause,
        Duration longestPause,
        Duration renewal) {
    public static final DeviceSettings STANDARD = new DeviceSettings(
            Duration.ofSeconds(90),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(6),
            Duration.ofSeconds(2),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10));

    /** As the pages' scripts read it: milliseconds by name. */
    public String json() {
        var fields = new LinkedHashMap<String, Duration>();
        fields.put("idle", idle);
        fields.put("answer", answer);
        fields.put("thanks", thanks);
        fields.put("patience", patience);
        fields.put("firstPause", firstPause);
        fields.put("longestPause", longestPause);
        fields.put("renewal", renewal);
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue().toMillis())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
