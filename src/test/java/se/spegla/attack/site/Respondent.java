package se.spegla.attack.site;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.spegla.instrument.Instrument;
import se.spegla.response.SheetId;
import se.spegla.testing.Sealing;
import se.spegla.testing.Site;

/** One who has a unit's code or a card, and fetches and sends whatever one can; each answer is kept as it came. */
final class Respondent {
    private static final Pattern LINK = Pattern.compile("(?:href|src|data-aloud)=\"(/[^\"#\\s]*)");
    private static final Pattern KEY = Pattern.compile("data-key=\"([^\"]+)\"");
    private static final List<String> METHODS = List.of("HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final TwinTown town;
    private final Site site;
    private final String path;
    private final Map<String, String> extras;
    /** Step by step: the request, and under it status, headers and body. */
    private final Map<String, String> answers = new LinkedHashMap<>();

    /**
     * @param path where the form is
     * @param extras fields that are sent along with each sheet
     */
    Respondent(TwinTown town, String path, Map<String, String> extras) {
        this.town = town;
        this.site = town.spegla.visitor();
        this.path = path;
        this.extras = extras;
    }

    Map<String, String> answers() {
        return answers;
    }

    /** Every page and file that leads on from the form, in all languages. */
    Respondent reads() {
        return follows(List.of("/", path, "/stored", "/s/ping", "/home", "/results"));
    }

    /** The form, and nothing that leads on from it. */
    Respondent opens() {
        get(path, "*/*");
        get(path + "?lang=en", "*/*");
        return this;
    }

    private Respondent follows(List<String> starts) {
        var seen = new ArrayList<>(starts);
        for (int i = 0; i < seen.size(); i++) {
            LINK.matcher(get(seen.get(i), "*/*").body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .distinct()
                    .filter(link -> !seen.contains(link))
                    .forEach(seen::add);
        }
        return this;
    }

    /** What no page offers: other methods, JSON, and what is no form at all. */
    Respondent triesOtherWays() {
        for (var where : List.of("/", path, path + "/sealed", "/stored")) {
            METHODS.forEach(method -> send(method, where, FORM, "*/*", BodyPublishers.noBody()));
            get(where, JSON);
        }
        send("POST", path, JSON, JSON, BodyPublishers.ofString("{\"p1\": 4}"));
        send("POST", path, "text/plain", "*/*", BodyPublishers.ofString("p1=4"));
        send("POST", path + "/sealed", "application/octet-stream", "*/*", BodyPublishers.ofString("nothing"));
        return this;
    }

    /** All that can be sent without storing anything: nothing, an answer to be looked at, and what is wrong. */
    Respondent sendsNothing(Instrument instrument) {
        var item = instrument.variable(0).id();
        var answer = option(instrument, 0);
        post(Map.of());
        post(Map.of("_do", "change"));
        post(Map.of(item, answer));
        post(Map.of(item, answer, "_pair", ""));
        post(Map.of(item, answer, "_pair", "given", "_pair_mother", "an", "_pair_school", "bo", "_pair_day", "7"));
        post(Map.of(item, answer, "_do", "change"));
        post(Map.of(item, "99", "sheet", SheetId.random().value()));
        post(Map.of(item, answer, "sheet", "none"));
        post(Map.of(item, answer, "nothing", "1", "sheet", SheetId.random().value()));
        return this;
    }

    /** A sheet, the same again, other answers under its id, and a second one. */
    Respondent sends(Instrument instrument) {
        var item = instrument.variable(0).id();
        var sheet = SheetId.random().value();
        post(Map.of(item, option(instrument, 0), "sheet", sheet));
        post(Map.of(item, option(instrument, 0), "sheet", sheet));
        post(Map.of(item, option(instrument, 1), "sheet", sheet));
        post(Map.of(item, option(instrument, 1), "sheet", SheetId.random().value()));
        return opens();
    }

    /** A sheet that has waited on a device, and once more. */
    Respondent sendsSealed(Instrument instrument) {
        var key = KEY.matcher(site.get(path).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var form = instrument.variable(0).id() + "=" + option(instrument, 0) + "&sheet="
                + SheetId.random().value();
        var sealed = Sealing.seal(Base64.getUrlDecoder().decode(key), form);
        for (int i = 0; i < 2; i++) {
            send("POST", path + "/sealed", "application/octet-stream", "*/*", BodyPublishers.ofByteArray(sealed));
        }
        return this;
    }

    private static String option(Instrument instrument, int place) {
        return Integer.toString(
                instrument.variable(0).scale().options().get(place).value());
    }

    private HttpResponse<String> get(String where, String accepted) {
        return send("GET", where, FORM, accepted, BodyPublishers.noBody());
    }

    private void post(Map<String, String> fields) {
        var all = new TreeMap<>(extras);
        all.putAll(fields);
        var form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue().replace(" ", "+"))
                .collect(Collectors.joining("&"));
        send("POST", path, FORM, "*/*", BodyPublishers.ofString(form));
    }

    private HttpResponse<String> send(String method, String where, String type, String accepted, BodyPublisher body) {
        var answer = site.send(HttpRequest.newBuilder(URI.create(site.base() + where))
                .method(method, body)
                .header("Content-Type", type)
                .header("Accept", accepted)
                .build());
        var headers = answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equals("date"))
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        answers.put(
                answers.size() + " " + town.neutral(method + " " + where),
                town.neutral(answer.statusCode() + "\n" + headers + "\n" + answer.body()));
        return answer;
    }
}
