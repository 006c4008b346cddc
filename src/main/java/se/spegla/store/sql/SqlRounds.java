package se.spegla.store.sql;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.file.StoredInstrument;
import se.spegla.measurement.Absence;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.store.sqlite.Transactions;

/** The series with their rounds, in SQL. */
public final class SqlRounds implements Rounds {
    private static final List<String> OF_OPEN_ROUNDS = List.of("attempt", "card", "card_issue", "progress");
    private static final List<String> OF_PLANNED_ROUNDS =
            List.of("card", "card_issue", "unit_code", "round_instrument");

    private final Transactions transactions;
    private final InstantSource clock;
    private final Traces traces;
    /** The copy of a round that has opened never changes (the database refuses it), so one that has been read stays true. */
    private final Map<Round.Id, Instrument> copies = new ConcurrentHashMap<>();

    public SqlRounds(Transactions transactions, InstantSource clock, Traces traces) {
        this.transactions = transactions;
        this.clock = clock;
        this.traces = traces;
    }

    @Override
    public List<Series> allSeries() {
        return transactions.read(SeriesRows::all);
    }

    @Override
    public Optional<Series> findSeries(Series.Id id) {
        return transactions.read(handle -> SeriesRows.find(handle, id));
    }

    @Override
    public void save(Series series) {
        transactions.change(handle -> SeriesRows.save(handle, series));
    }

    @Override
    public List<Round> ofSeries(Series.Id series) {
        return transactions.read(handle -> RoundRows.ofSeries(handle, series));
    }

    @Override
    public List<Round> underWay() {
        return transactions.read(RoundRows::underWay);
    }

    @Override
    public Optional<Round> find(Round.Id id) {
        return transactions.read(handle -> RoundRows.find(handle, id));
    }

    @Override
    public void save(Round round, List<Participation> participations, List<Absence> absences) {
        transactions.change(handle -> {
            refuseEnded(handle, round);
            saveUnlessFinal(handle, round);
            ParticipationRows.replace(handle, round.id(), participations);
            AbsenceRows.replace(handle, round.id(), absences);
        });
    }

    @Override
    public void save(Round round) {
        transactions.change(handle -> saveUnlessFinal(handle, round));
    }

    @Override
    public void removeDraft(Round.Id id) {
        transactions.change(handle -> {
            require(handle, id, Round.Phase.DRAFT, Round.Refusal.NOT_DRAFT);
            handle.execute("delete from round where id = ?", id.value());
        });
    }

    @Override
    public void saveOpened(Round round, Instrument instrument, List<Participation> frozen) {
        transactions.change(handle -> {
            require(handle, round.id(), Round.Phase.DRAFT, Round.Refusal.NOT_DRAFT);
            refuseEnded(handle, round);
            RoundRows.save(handle, round);
            ParticipationRows.replace(handle, round.id(), frozen);
            handle.execute(
                    "insert into round_instrument (round_id, instrument) values (?, ?)",
                    round.id().value(),
                    StoredInstrument.write(instrument));
        });
    }

    @Override
    public void saveWithdrawn(Round draft) {
        transactions.change(handle -> {
            require(handle, draft.id(), Round.Phase.PLANNED, Round.Refusal.NOT_PLANNED);
            RoundRows.save(handle, draft);
            for (var table : OF_PLANNED_ROUNDS) {
                handle.execute(
                        "delete from " + table + " where round_id = ?",
                        draft.id().value());
            }
        });
    }

    @Override
    public void saveClosed(Round round) {
        transactions.change(handle -> {
            if (RoundRows.find(handle, round.id()).orElseThrow().hasResults()) {
                return;
            }
            RoundRows.save(handle, round);
            for (var table : OF_OPEN_ROUNDS) {
                handle.execute(
                        "delete from " + table + " where round_id = ?",
                        round.id().value());
            }
            handle.execute(
                    "insert into wipe_due (round_id) values (?)", round.id().value());
            transactions.afterwards(traces::wipe);
        });
    }

    @Override
    public Optional<Instrument> instrumentOf(Round.Id id) {
        var known = copies.get(id);
        return known == null ? transactions.read(handle -> readCopy(handle, id)) : Optional.of(known);
    }

    @Override
    public List<Participation> participations(Round.Id id) {
        return transactions.read(handle -> ParticipationRows.of(handle, id));
    }

    @Override
    public List<Absence> absences(Round.Id id) {
        return transactions.read(handle -> AbsenceRows.of(handle, id));
    }

    @Override
    public void saveHeadcounts(Round.Id round, Map<Unit.Id, OptionalInt> headcounts) {
        transactions.change(handle -> {
            refuseFinal(handle, round);
            headcounts.forEach((unit, headcount) -> ParticipationRows.saveHeadcount(handle, round, unit, headcount));
        });
    }

    @Override
    public void add(Participation participation) {
        transactions.change(handle -> {
            refuseFinal(handle, participation.round());
            AbsenceRows.remove(handle, participation.round(), participation.unit());
            ParticipationRows.save(handle, participation);
        });
    }

    private Optional<Instrument> readCopy(Handle handle, Round.Id id) {
        var copy = handle.select("select instrument from round_instrument where round_id = ?", id.value())
                .map((row, context) -> StoredInstrument.read(row.getString("instrument")))
                .findOne();
        copy.filter(read -> !RoundRows.find(handle, id).orElseThrow().isBeforeOpening())
                .ifPresent(read -> copies.put(id, read));
        return copy;
    }

    private void saveUnlessFinal(Handle handle, Round round) {
        if (round.hasResults()) {
            throw new IllegalArgumentException(
                    "round \"" + round.name() + "\" is closed; that is stored by saveClosed");
        }
        refuseFinal(handle, round.id());
        RoundRows.save(handle, round);
    }

    private static void refuseEnded(Handle handle, Round round) {
        var isEnded = handle.select(
                        "select exists (select 1 from ended_series where series_id = ?)",
                        round.series().value())
                .mapTo(Boolean.class)
                .one();
        if (isEnded) {
            throw new Round.Refused(Round.Refusal.SERIES_ENDED, round);
        }
    }

    /** A planned round whose last day has passed has not been stored as opened yet. */
    private void refuseFinal(Handle handle, Round.Id id) {
        var now = RoundRows.find(handle, id)
                .filter(stored -> !stored.isBeforeOpening())
                .map(stored -> stored.at(clock.instant()));
        if (now.isPresent() && now.get().hasResults()) {
            throw new Round.Refused(Round.Refusal.FINAL, now.get());
        }
    }

    private static void require(Handle handle, Round.Id id, Round.Phase phase, Round.Refusal otherwise) {
        var stored = RoundRows.find(handle, id).orElseThrow();
        if (stored.phase() != phase) {
            throw new Round.Refused(otherwise, stored);
        }
    }
}
