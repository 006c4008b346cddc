package se.spegla.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.instrument.Instrument;
import se.spegla.report.Words;

/**
 * The texts of the interface, by language. Places are written {@code {0}}, {@code {1}} …; what goes in is text already, so that no
 * machine's locale decides how a number looks. A text that a language lacks is taken from Swedish.
 */
public final class Messages implements Words {
    /** Languages of every page, the first is the fallback. */
    public static final List<String> LANGUAGES = List.of("sv", "en");

    /** Languages (BCP 47) of the pages for those who answer, in the order in which they are offered. */
    public static final List<String> RESPONDENTS = List.of("sv", "sv-x-lattlast", "en", "ar");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    // What is set in runs the way of its own first letter, whatever stands around it.
    private static final String ISOLATED = "\u2068%s\u2069";

    private static final Messages FALLBACK = new Messages(LANGUAGES.get(0), Map.of());
    private static final Map<String, Messages> BY_LANGUAGE = Stream.concat(LANGUAGES.stream(), RESPONDENTS.stream())
            .distinct()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), code -> new Messages(code, FALLBACK.texts)));

    private final String language;
    private final Map<String, String> texts;

    private Messages(String language, Map<String, String> fallback) {
        this.language = language;
        this.texts = new HashMap<>(fallback);
        read("/messages_" + language + ".properties").forEach((key, text) -> texts.put((String) key, (String) text));
    }

    private static Properties read(String file) {
        var properties = new Properties();
        try (var in = Messages.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The texts in this language, or in Swedish where the interface does not have it. */
    public static Messages in(String language) {
        return BY_LANGUAGE.getOrDefault(language == null ? "" : language, BY_LANGUAGE.get(LANGUAGES.get(0)));
    }

    /** The languages in which this questionnaire is offered to those who answer it: those that it has, Swedish first. */
    public static List<Messages> offered(Instrument questionnaire) {
        return RESPONDENTS.stream()
                .filter(questionnaire::speaks)
                .map(Messages::in)
                .toList();
    }

    @Override
    public String language() {
        return language;
    }

    /** What the language is called by those who speak it. */
    public String name() {
        return get("language.name");
    }

    /** {@code ltr} or {@code rtl}: where a line begins. */
    public String direction() {
        return get("language.direction");
    }

    /** Whether somebody who speaks the language has read the texts. */
    public boolean reviewed() {
        return get("language.reviewed").equals("yes");
    }

    /** The text of a key without places, where there is such a key. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The text of a key with the arguments in its places. @throws MissingResourceException for an unknown key */
    @Override
    public String get(String key, Object... arguments) {
        var text = find(key).orElseThrow(() -> new MissingResourceException("no text for " + key, "messages", key));
        return PLACE.matcher(text).replaceAll(place -> {
            var number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(number < arguments.length ? placed(arguments[number]) : place.group());
        });
    }

    private String placed(Object argument) {
        return direction().equals("rtl") ? ISOLATED.formatted(argument) : String.valueOf(argument);
    }
}
