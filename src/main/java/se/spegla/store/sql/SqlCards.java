package se.spegla.store.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.response.CardCode;
import se.spegla.response.Cards;
import se.spegla.response.ContentKeys;
import se.spegla.response.Door;
import se.spegla.store.sqlite.Transactions;

/** The cards, in SQL. A used one differs from the others by a row that is no longer there, which nobody here asks for. */
public final class SqlCards implements Cards {
    /** What the cards of all open rounds open, as of a state of the store. */
    private record Opening(long asOf, List<CardIssue> issues, Map<CardCode, Door> doors) {}

    private final Transactions transactions;
    private final ContentKeys keys;
    private volatile Opening opening = new Opening(Long.MIN_VALUE, List.of(), Map.of());

    public SqlCards(Transactions transactions, ContentKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    @Override
    public Optional<Door> find(CardCode code) {
        return Optional.ofNullable(doors().get(code));
    }

    @Override
    public Map<Unit.Id, List<CardCode>> of(Round.Id round) {
        return issues(round).stream().collect(Collectors.toUnmodifiableMap(CardIssue::unit, this::codes));
    }

    @Override
    public Map<Unit.Id, Integer> heads(Round.Id round) {
        return issues(round).stream().collect(Collectors.toUnmodifiableMap(CardIssue::unit, CardIssue::heads));
    }

    @Override
    public void issue(Round.Id round, List<Participation> parts) {
        var heads = heads(round);
        if (parts.stream().allMatch(part -> part.headcount().orElse(0) <= heads.getOrDefault(part.unit(), 0))) {
            return;
        }
        var key = keys.of(round); // before the writers' turn: it may have to be written to disk
        transactions.change(handle -> parts.forEach(part -> {
            var known = find(handle, round, part.unit());
            int missing = part.headcount().orElse(0) - known.heads();
            if (missing > 0) {
                save(handle, known.more(missing), known.cards(), key);
            }
        }));
    }

    @Override
    public void add(Round.Id round, Unit.Id unit, int more) {
        if (more < 1 || more > MOST_MORE) {
            throw new IllegalArgumentException(more + " more cards are not from 1 to " + MOST_MORE);
        }
        var key = keys.of(round);
        transactions.change(handle -> {
            var known = find(handle, round, unit);
            save(handle, known.more(more), known.cards(), key);
        });
    }

    @Override
    public void renew(Round.Id round, Unit.Id unit, int cards) {
        var key = keys.of(round);
        transactions.change(handle -> {
            handle.execute("delete from card where round_id = ? and unit_id = ?", round.value(), unit.value());
            save(handle, find(handle, round, unit).renewed(cards), 0, key);
        });
    }

    /** Made anew only when cards have been: what else is stored meanwhile costs the reading of a few rows. */
    private Map<CardCode, Door> doors() {
        var now = transactions.changes(); // before reading: what is stored meanwhile is read next time
        var known = opening;
        if (known.asOf() != now) {
            var issues = transactions.read(handle ->
                    handle.select("select * from card_issue").map(CardIssue.ROW).list());
            known = new Opening(now, issues, issues.equals(known.issues()) ? known.doors() : doors(issues));
            opening = known;
        }
        return known.doors();
    }

    private Map<CardCode, Door> doors(List<CardIssue> issues) {
        var doors = new HashMap<CardCode, Door>();
        issues.forEach(issue -> codes(issue).forEach(code -> doors.put(code, issue.door())));
        return doors;
    }

    private List<CardCode> codes(CardIssue issue) {
        return issue.codes(0, keys.of(issue.round()));
    }

    private List<CardIssue> issues(Round.Id round) {
        return transactions.read(handle -> handle.select("select * from card_issue where round_id = ?", round.value())
                .map(CardIssue.ROW)
                .list());
    }

    private static CardIssue find(Handle handle, Round.Id round, Unit.Id unit) {
        return handle.select("select * from card_issue where round_id = ? and unit_id = ?", round.value(), unit.value())
                .map(CardIssue.ROW)
                .findOne()
                .orElseGet(() -> CardIssue.none(round, unit));
    }

    /** @param from the number of the first card that is new */
    private static void save(Handle handle, CardIssue issue, int from, byte[] key) {
        var round = issue.round().value();
        var unit = issue.unit().value();
        handle.execute("""
                insert into card_issue (round_id, unit_id, edition, cards, heads) values (?, ?, ?, ?, ?)
                on conflict (round_id, unit_id) do update set
                    edition = excluded.edition, cards = excluded.cards, heads = excluded.heads
                """, round, unit, issue.edition(), issue.cards(), issue.heads());
        // Two cards of a round are the same once in eight hundred million million times: then the second opens nothing.
        var batch = handle.prepareBatch(
                "insert into card (mark, round_id, unit_id) values (?, ?, ?) on conflict (mark) do nothing");
        issue.codes(from, key).forEach(code -> batch.add(CardMark.of(code, key), round, unit));
        batch.execute();
    }
}
