package se.spegla.store.sql;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Unit;
import se.spegla.response.CardCode;
import se.spegla.response.ContentKeys;
import se.spegla.response.ContentMark;
import se.spegla.response.Response;
import se.spegla.response.Responses;
import se.spegla.response.StoredSheet;
import se.spegla.response.Storing;
import se.spegla.response.Submission;
import se.spegla.store.sqlite.Transactions;

/** The stored answers, in SQL. */
public final class SqlResponses implements Responses, AutoCloseable {
    private final Transactions transactions;
    private final Rounds rounds;
    private final ContentKeys keys;
    private final InstantSource clock;
    private final SubmissionQueue queue = new SubmissionQueue(this::commit);

    private SqlResponses(Transactions transactions, Rounds rounds, ContentKeys keys, InstantSource clock) {
        this.transactions = transactions;
        this.rounds = rounds;
        this.keys = keys;
        this.clock = clock;
    }

    /** Ready to store. To be closed, so that no sheet that was taken is lost. */
    public static SqlResponses open(Transactions transactions, Rounds rounds, ContentKeys keys, InstantSource clock) {
        var responses = new SqlResponses(transactions, rounds, keys, clock);
        responses.queue.start();
        return responses;
    }

    @Override
    public CompletableFuture<Storing> store(Submission submission) {
        return queue.add(submission);
    }

    @Override
    public List<StoredSheet> sheets(Round.Id round, Unit.Id unit) {
        var instrument = rounds.instrumentOf(round).orElseThrow(() -> notClosed(round));
        if (rounds.find(round).orElseThrow().hasResults()) {
            return transactions.read(handle -> read(handle, round, unit, instrument));
        }
        // In its turn among the writers: sheets that were taken before the round's time ran out are stored by then.
        return transactions.write(handle -> {
            if (!RoundRows.find(handle, round).orElseThrow().at(clock.instant()).hasResults()) {
                throw notClosed(round);
            }
            return read(handle, round, unit, instrument);
        });
    }

    @Override
    public Map<Unit.Id, Integer> counts(Round.Id round) {
        return transactions.read(handle -> handle.select(
                        "select unit_id, count(*) as sheets from response where round_id = ? group by unit_id",
                        round.value())
                .map((row, context) -> Map.entry(new Unit.Id(row.getString("unit_id")), row.getInt("sheets")))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public int onPaper(Round.Id round) {
        return transactions.read(handle -> PaperCount.of(handle, round));
    }

    @Override
    public void settle() {
        queue.flush();
    }

    @Override
    public void discard(Round.Id round, Unit.Id unit) {
        transactions.change(handle -> {
            var stored = RoundRows.find(handle, round).orElseThrow();
            if (!stored.at(clock.instant()).handsOutForms()) {
                throw new Round.Refused(Round.Refusal.NOT_OPEN, stored);
            }
            Discarding.of(handle, round, unit);
        });
    }

    @Override
    public void close() {
        queue.close();
    }

    private List<Storing> commit(List<Submission> group) {
        return transactions.append(handle -> {
            var now = clock.instant();
            var rounds = new HashMap<Round.Id, Optional<Taking>>();
            var rows = new SheetRows(handle);
            var outcomes = group.stream()
                    .map(sheet -> refusal(
                                    rounds.computeIfAbsent(sheet.round(), round -> Taking.of(handle, round, now)),
                                    sheet)
                            .orElseGet(() -> rows.store(marked(sheet))))
                    .toList();
            PaperCount.add(handle, group, outcomes);
            return outcomes;
        });
    }

    /**
     * A round that takes sheets, as it is stored in the moment of writing.
     *
     * @param byCards whether each of its sheets needs a card
     */
    private record Taking(boolean byCards) {
        static Optional<Taking> of(Handle handle, Round.Id id, Instant now) {
            return RoundRows.find(handle, id)
                    .filter(round -> round.at(now).storesSheets())
                    .map(round -> new Taking(RoundRows.takesCards(handle, id)));
        }
    }

    /** What keeps a sheet out before it is looked at; empty where it is to be written. */
    private static Optional<Storing> refusal(Optional<Taking> round, Submission sheet) {
        if (round.isEmpty()) {
            return Optional.of(Storing.ROUND_CLOSED);
        }
        return round.get().byCards() && sheet.card().isEmpty() ? Optional.of(Storing.NO_CARD) : Optional.empty();
    }

    private SheetRows.Marked marked(Submission submission) {
        var key = keys.of(submission.round());
        return new SheetRows.Marked(
                submission,
                ContentMark.of(submission, key),
                submission.card().map(card -> CardMark.of(new CardCode(card), key)));
    }

    private static List<StoredSheet> read(Handle handle, Round.Id round, Unit.Id unit, Instrument instrument) {
        return handle.select(
                        "select answers, pair from response where round_id = ? and unit_id = ?",
                        round.value(),
                        unit.value())
                .map((row, context) -> new StoredSheet(
                        Response.of(instrument, AnswersJson.read(row.getString("answers"))),
                        Optional.ofNullable(row.getString("pair"))))
                .list();
    }

    private static IllegalStateException notClosed(Round.Id round) {
        return new IllegalStateException(
                "round " + round.value() + " is not closed; nobody reads its answers until it is");
    }
}
