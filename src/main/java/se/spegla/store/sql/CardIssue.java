package se.spegla.store.sql;

import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.mapper.RowMapper;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.response.CardCode;
import se.spegla.response.Door;
import se.spegla.response.KeyedHash;

/**
 * The cards of a unit in a round. Their codes follow from the round's key, so that they need not be stored.
 *
 * @param edition 1 at first, one more with each renewal
 * @param cards of this edition, numbered from 0
 * @param heads how many people there have been cards for
 */
record CardIssue(Round.Id round, Unit.Id unit, int edition, int cards, int heads) {
    static final RowMapper<CardIssue> ROW = (row, context) -> new CardIssue(
            new Round.Id(row.getString("round_id")),
            new Unit.Id(row.getString("unit_id")),
            row.getInt("edition"),
            row.getInt("cards"),
            row.getInt("heads"));

    static CardIssue none(Round.Id round, Unit.Id unit) {
        return new CardIssue(round, unit, 1, 0, 0);
    }

    CardIssue more(int people) {
        return new CardIssue(round, unit, edition, cards + people, heads + people);
    }

    CardIssue renewed(int left) {
        return new CardIssue(round, unit, edition + 1, Math.min(left, heads), heads);
    }

    Door door() {
        return new Door(round, unit);
    }

    /** The codes from this number on. */
    List<CardCode> codes(int from, byte[] key) {
        return IntStream.range(from, cards)
                .mapToObj(number -> code(number, key))
                .toList();
    }

    private CardCode code(int number, byte[] key) {
        return CardCode.from(KeyedHash.of("card\n" + unit.value() + "\n" + edition + "\n" + number, key));
    }
}
