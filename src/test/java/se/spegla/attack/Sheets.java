package se.spegla.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import se.spegla.comparison.Sheet;
import se.spegla.instrument.Instrument;
import se.spegla.scoring.Score.Scored;
import se.spegla.scoring.ScoredSheet;
import se.spegla.scoring.Scorer;

/** All sheets of an organisation, in groups, and who of them has what. */
final class Sheets {
    private record Cell(String unit, int round) {}

    private final Instrument instrument;
    private final Scorer scorer;
    private final Map<Cell, List<Group>> groups = new LinkedHashMap<>();
    private final Sums sums = new Sums(this);

    Sheets(MadeUpOrganisation organisation) {
        instrument = organisation.instrument();
        scorer = new Scorer(instrument);
        organisation.units().forEach(this::divide);
    }

    private void divide(MadeUpOrganisation.Member unit) {
        var byCode = unit.rounds().stream().map(round -> byCode(round.sheets())).toList();
        for (int round = 0; round < byCode.size(); round++) {
            var here = new LinkedHashMap<List<String>, Group>();
            for (var sheet : unit.rounds().get(round).sheets()) {
                var scored = scorer.score(sheet.response());
                var partners = partners(sheet, round, byCode);
                int number = round;
                here.computeIfAbsent(kind(scored, partners),
                        kind -> new Group(unit.key(), number, partners, new ArrayList<>())).sheets().add(scored);
            }
            groups.put(new Cell(unit.key(), round), List.copyOf(here.values()));
        }
    }

    /** Codes that stand once in a round. */
    private static Map<String, Sheet> byCode(List<Sheet> sheets) {
        var all = new HashMap<String, List<Sheet>>();
        sheets.forEach(sheet -> sheet.pair().ifPresent(
                code -> all.computeIfAbsent(code, c -> new ArrayList<>()).add(sheet)));
        var unique = new HashMap<String, Sheet>();
        all.forEach((code, found) -> {
            if (found.size() == 1) {
                unique.put(code, found.get(0));
            }
        });
        return unique;
    }

    private Map<Integer, ScoredSheet> partners(Sheet sheet, int round, List<Map<String, Sheet>> byCode) {
        var partners = new TreeMap<Integer, ScoredSheet>();
        var code = sheet.pair().filter(byCode.get(round)::containsKey);
        for (int other = 0; other < byCode.size() && code.isPresent(); other++) {
            var partner = byCode.get(other).get(code.get());
            if (other != round && partner != null) {
                partners.put(other, scorer.score(partner.response()));
            }
        }
        return partners;
    }

    private List<String> kind(ScoredSheet sheet, Map<Integer, ScoredSheet> partners) {
        var kind = new ArrayList<>(List.of(pattern(sheet)));
        partners.forEach((round, partner) -> kind.add(round + pattern(partner)));
        return kind;
    }

    private String pattern(ScoredSheet sheet) {
        var has = new StringBuilder();
        IntStream.range(0, instrument.items().size()).forEach(item -> has.append(sheet.counts(item) ? '1' : '0'));
        return has.toString();
    }

    List<Group> groups() {
        return groups.values().stream().flatMap(List::stream).toList();
    }

    List<Group> groups(String unit, int round) {
        return groups.getOrDefault(new Cell(unit, round), List.of());
    }

    int size(String unit, int round) {
        return groups(unit, round).stream().mapToInt(Group::size).sum();
    }

    boolean hasScore(Group group, int score) {
        return group.sheets().get(0).score(score) instanceof Scored;
    }

    /** Whether the group is linked to sheets of the other round that have the score. */
    boolean partnerHasScore(Group group, int round, int score) {
        return group.partners().containsKey(round) && group.partners().get(round).score(score) instanceof Scored;
    }

    /** The items of the score that this group has. */
    List<Integer> answered(Group group, int score) {
        return IntStream.of(scorer.itemsOf(score)).filter(group::has).boxed().toList();
    }

    /** What a point of these items is worth in the score. */
    double factor(int score, int answered) {
        int all = scorer.itemsOf(score).length;
        return switch (instrument.scores().get(score).as()) {
            case SUM -> (double) all / answered;
            case MEAN -> 1.0 / answered;
        };
    }

    int withScore(List<Group> some, int score) {
        return some.stream().filter(group -> hasScore(group, score)).mapToInt(Group::size).sum();
    }

    int withItem(List<Group> some, int item) {
        return some.stream().filter(group -> group.has(item)).mapToInt(Group::size).sum();
    }

    Sums sums() {
        return sums;
    }

    Instrument instrument() {
        return instrument;
    }
}
