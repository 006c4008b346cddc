package se.spegla.attack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import se.spegla.attack.MadeUpOrganisation.Member;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.Sheet;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.ScoreDefinition.Aggregation;
import se.spegla.instrument.ScoreDefinition.Direction;
import se.spegla.response.Response;
import se.spegla.testing.Questionnaires;

/**
 * Small organisations in plain sight: three statements, one score of all three, a sheet as {@code 52-} or {@code
 * anna:521}.
 */
final class Written {
    private Written() {}

    static Instrument three() {
        return items(3);
    }

    /** So many statements on 1 to 5 and their sum, which only a complete sheet has. */
    static Instrument items(int number) {
        var items = IntStream.rangeClosed(1, number).mapToObj(i -> Questionnaires.statement("s" + i, false)).toList();
        return Questionnaires.instrument(1, List.of(items.get(0).scale()), items, List.of(Questionnaires.score(
                "sum", items, Aggregation.SUM, Direction.HIGHER, new MissingRule.Complete())));
    }

    static RoundSheets sheets(Instrument instrument, String sheets) {
        return RoundSheets.of(Arrays.stream(sheets.split(" ")).map(sheet -> sheet(instrument, sheet)).toList(),
                OptionalInt.of(40));
    }

    private static Sheet sheet(Instrument instrument, String written) {
        var answers = new HashMap<String, Integer>();
        var digits = written.substring(written.indexOf(':') + 1);
        IntStream.range(0, digits.length()).filter(i -> digits.charAt(i) != '-')
                .forEach(i -> answers.put(instrument.items().get(i).id(), digits.charAt(i) - '0'));
        var code = written.contains(":") ? Optional.of(written.substring(0, written.indexOf(':')))
                : Optional.<String>empty();
        return new Sheet(Response.of(instrument, answers), code);
    }

    /** One unit in one round per text. */
    static Member unit(String key, String... rounds) {
        return new Member(key, Arrays.stream(rounds).map(round -> "A").toList(),
                Arrays.stream(rounds).map(round -> sheets(three(), round)).toList());
    }

    static MadeUpOrganisation organisation(Member... units) {
        return new MadeUpOrganisation(three(), 5, List.of(units));
    }
}
