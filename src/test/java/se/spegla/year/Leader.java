package se.spegla.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.testing.Printed;
import se.spegla.testing.Site;
import se.spegla.testing.Upload;

/** The process leader at her pages: knows things by their names, and finds their ids where the pages have them. */
final class Leader {
    private static final Pattern UNIT = Pattern.compile("<a href=\"/units/([0-9a-f]{32})\">([^<]+)</a>");
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f]{32})\"");
    private static final Pattern CONTENT = Pattern.compile("name=\"content\" value=\"([^\"]*)\"");
    private static final Pattern SECRET = Pattern.compile("/invitation/[\\w-]+");
    private static final Pattern CARD = Pattern.compile("\\b[2-9A-Z]{5}-[2-9A-Z]{5}\\b");
    private static final Pattern CUT_OUT =
            Pattern.compile("<h2>([^<]+)</h2>\\s*<p class=\"row\"><a href=\"/rounds/\\w+/cut-outs/([0-9a-f]{32})\"");
    private static final Pattern NOTICE = Pattern.compile("<h2>([^<]+)</h2>.*?class=\"code\">([^<]+)<", Pattern.DOTALL);

    private final Site site;

    Leader(Site site) {
        this.site = site;
    }

    String page(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** Looks again until the page has these words: what passes by itself is stored every few seconds. */
    void waitsFor(String path, String words) {
        var until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!page(path).contains(words)) {
            assertThat(System.nanoTime()).as(path + " never says " + words).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    byte[] file(String path) {
        return site.bytes(path);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return site.postFrom("/series/new", path, fields);
    }

    /** Sends a form that is to be taken. */
    void send(String path, Map<String, String> fields) {
        var answer = post(path, fields);
        assertThat(answer.statusCode())
                .as(path + " " + fields + "\n" + answer.body())
                .isEqualTo(303);
    }

    void importUnits(String lines) {
        var preview = post("/units/import", Map.of("pasted", lines));
        var content = CONTENT.matcher(preview.body());
        assertThat(content.find()).as(preview.body()).isTrue();
        var fields = Map.of(
                "csrf",
                site.token("/units/import"),
                "name",
                "enheter.csv",
                "content",
                content.group(1).replace("&#10;", "\n"));
        assertThat(site.send(new Upload(fields).to(site.base() + "/units/import/save"))
                        .statusCode())
                .isEqualTo(303);
    }

    /** The units by name. */
    Map<String, String> units() {
        return UNIT.matcher(page("/units"))
                .results()
                .collect(Collectors.toMap(found -> found.group(2), found -> found.group(1), (a, b) -> a));
    }

    String unit(String name) {
        var id = units().get(name);
        assertThat(id).as(name + " among " + units().keySet()).isNotNull();
        return id;
    }

    /** Makes a series and gives its address. */
    String series(String name, String instrument, String entry, List<String> units) {
        var fields = new HashMap<>(Map.of(
                "id",
                freshId("/series/new"),
                "name",
                name,
                "instrument",
                instrument,
                "threshold",
                "5",
                "least-share",
                "50",
                "entry",
                entry));
        units.forEach(unit -> fields.put("unit-" + unit(unit), "on"));
        send("/series/new", fields);
        return "/series/" + fields.get("id");
    }

    /** Makes a draft and gives its address. */
    String round(String series, String name, String start, String end) {
        var form = series + "/rounds/new";
        var id = freshId(form);
        send(form, Map.of("id", id, "name", name, "start", start, "end", end, "grace", "48"));
        return "/rounds/" + id;
    }

    void headcounts(String round, Map<String, Integer> heads) {
        var known = units();
        send(
                round + "/headcounts",
                heads.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> "heads-" + known.get(entry.getKey()),
                                entry -> entry.getValue().toString())));
    }

    void merge(String round, String name, String... units) {
        var fields = new HashMap<>(Map.of("name", name));
        Stream.of(units).forEach(unit -> fields.put("unit-" + unit(unit), "on"));
        send(round + "/merge", fields);
    }

    /** Says which units are part of the round, and why the others are not. */
    void roster(String round, List<String> present, Map<String, String> absent) {
        var fields = new HashMap<String, String>();
        present.forEach(unit -> fields.put("in-" + unit(unit), "on"));
        absent.forEach((unit, why) -> fields.put("why-" + unit(unit), why));
        send(round + "/units", fields);
    }

    /** The link of an invitation, made by this form. */
    String invitation(String path, Map<String, String> fields) {
        var link = SECRET.matcher(post(path, fields).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** The codes of a round by unit, as they are printed. */
    Map<String, String> codes(String round) {
        return NOTICE.matcher(page(round + "/codes"))
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> found.group(2).replace("-", "")));
    }

    /** The cards of a round by unit, from the prints to cut out. */
    Map<String, List<String>> cards(String round) {
        return CUT_OUT.matcher(page(round + "/codes"))
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> printed(round + "/cut-outs/" + found.group(2)),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private List<String> printed(String cutOuts) {
        try (var cards = Printed.pdf(file(cutOuts))) {
            return cards.pages().stream()
                    .flatMap(page -> CARD.matcher(page).results())
                    .map(found -> found.group().replace("-", ""))
                    .toList();
        }
    }

    private String freshId(String form) {
        var id = ID.matcher(page(form));
        assertThat(id.find()).as(form).isTrue();
        return id.group(1);
    }
}
