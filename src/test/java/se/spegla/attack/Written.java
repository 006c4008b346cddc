package se.spegla.attack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.attack.DrawnOrganisation.DrawnSheet;
import se.spegla.attack.DrawnOrganisation.DrawnUnit;
import se.spegla.attack.Publisher.Publication;
import se.spegla.disclosure.Results;
import se.spegla.instrument.Instrument;
import se.spegla.store.Database;
import se.spegla.testing.Town;

/** One unit's answers to P-CAT in plain sight: a sheet is 13 digits, {@code -} where there is no answer. */
final class Written {
    /** Sheets that are unlike each other in everything; of five or more no figure tells all. */
    static final List<String> COMPLETE = List.of(
            "4325143251432",
            "2513425134251",
            "5142351423514",
            "3254132541325",
            "1431514315143",
            "3523235232352",
            "2415424154241",
            "4232342323423",
            "5344153441534",
            "1252412524125",
            "3415234152341",
            "4521345213452",
            "2134521345213",
            "5313253132531",
            "3242132421324",
            "1524315243152",
            "4153241532415");

    static final Instrument KNOWLEDGE = Town.instrument("staff-knowledge");

    static final Function<Database, Results> GATE = store -> Town.results(store, store.releases());

    private Written() {}

    /** @param written the digits, before them a code and a colon where one was given */
    static DrawnSheet sheet(String written) {
        var digits = written.substring(written.indexOf(':') + 1);
        var answers = new LinkedHashMap<String, Integer>();
        IntStream.range(0, digits.length())
                .filter(i -> digits.charAt(i) != '-')
                .forEach(i -> answers.put("p" + (i + 1), digits.charAt(i) - '0'));
        return new DrawnSheet(
                answers,
                written.contains(":") ? Optional.of(written.substring(0, written.indexOf(':'))) : Optional.empty());
    }

    /**
     * A sheet of staff knowledge.
     *
     * @param written as in {@link #sheet}: statements as digits; a question is right where there is a 1
     */
    static DrawnSheet knowledge(String written) {
        var sheet = written.substring(written.indexOf(':') + 1);
        var answers = new LinkedHashMap<String, Integer>();
        IntStream.range(0, sheet.length()).filter(i -> sheet.charAt(i) != '-').forEach(i -> {
            var item = KNOWLEDGE.variable(i);
            int digit = sheet.charAt(i) - '0';
            answers.put(
                    item.id(),
                    !item.hasRightAnswer()
                            ? digit
                            : digit == 1
                                    ? item.correct().getAsInt()
                                    : AnswerSheet.options(item).stream()
                                            .filter(option ->
                                                    option != item.correct().getAsInt())
                                            .findFirst()
                                            .orElseThrow());
        });
        return new DrawnSheet(
                answers,
                Optional.of(written)
                        .filter(each -> each.contains(":"))
                        .map(each -> each.substring(0, each.indexOf(':'))));
    }

    static List<String> complete(int from, int to) {
        return COMPLETE.subList(from, to);
    }

    /** The sheets of so many persons with a code each, in one round. */
    static List<String> coded(int persons, int shift) {
        return IntStream.range(0, persons)
                .mapToObj(i -> "p" + i + ":" + COMPLETE.get((i + shift) % COMPLETE.size()))
                .toList();
    }

    static List<String> and(List<String> some, String... others) {
        return Stream.concat(some.stream(), Arrays.stream(others)).toList();
    }

    static List<String> and(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Everything that can be asked for of these rounds, by time. */
    static Publication published(Path folder, Function<Database, Results> gate, List<List<String>> rounds) {
        var unit = new DrawnUnit(
                "Alen",
                rounds.stream()
                        .map(sheets ->
                                Optional.of(sheets.stream().map(Written::sheet).toList()))
                        .toList());
        boolean linked = rounds.stream().flatMap(List::stream).anyMatch(sheet -> sheet.contains(":"));
        var organisation = DrawnOrganisation.plain(
                rounds.stream().map(round -> Instruments.P_CAT).toList(), linked, List.of(unit));
        try (var publisher = new Publisher(organisation, folder)) {
            rounds.forEach(round -> publisher.measure());
            var results = publisher.results(gate);
            IntStream.range(0, rounds.size()).forEach(later -> {
                publisher.ask(results, List.of(later));
                IntStream.range(0, later).forEach(earlier -> publisher.ask(results, List.of(earlier, later)));
            });
            return publisher.published();
        }
    }

    static long points(String written, int... items) {
        var sheet = sheet(written);
        return IntStream.of(items)
                .map(item -> AnswerSheet.points(
                        Instruments.P_CAT.variable(item - 1), sheet.answers().get("p" + item)))
                .sum();
    }
}
