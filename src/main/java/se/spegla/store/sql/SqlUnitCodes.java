package se.spegla.store.sql;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.response.Door;
import se.spegla.response.UnitCode;
import se.spegla.response.UnitCodes;
import se.spegla.store.sqlite.Transactions;

/** The unit codes, in SQL. */
public final class SqlUnitCodes implements UnitCodes {
    private final Transactions transactions;

    public SqlUnitCodes(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Door> find(UnitCode code) {
        return transactions.read(handle -> handle.select(
                        "select round_id, unit_id from unit_code where code = ?", code.value())
                .map((row, context) ->
                        new Door(new Round.Id(row.getString("round_id")), new Unit.Id(row.getString("unit_id"))))
                .findOne());
    }

    @Override
    public Map<Unit.Id, UnitCode> of(Round.Id round) {
        return transactions.read(handle -> of(handle, round));
    }

    @Override
    public void issue(Round.Id round, Collection<Unit.Id> units) {
        if (of(round).keySet().containsAll(units)) {
            return;
        }
        transactions.change(handle -> {
            var issued = of(handle, round).keySet();
            units.stream().filter(unit -> !issued.contains(unit)).forEach(unit -> insert(handle, round, unit));
        });
    }

    @Override
    public UnitCode renew(Round.Id round, Unit.Id unit) {
        return transactions.write(handle -> {
            handle.execute("delete from unit_code where round_id = ? and unit_id = ?", round.value(), unit.value());
            return insert(handle, round, unit);
        });
    }

    private static Map<Unit.Id, UnitCode> of(Handle handle, Round.Id round) {
        return handle.select("select unit_id, code from unit_code where round_id = ?", round.value())
                .map((row, context) ->
                        Map.entry(new Unit.Id(row.getString("unit_id")), new UnitCode(row.getString("code"))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A code that is taken already (one chance in 852 thousand million per code in force) makes way for the next. */
    private static UnitCode insert(Handle handle, Round.Id round, Unit.Id unit) {
        UnitCode code;
        do {
            code = UnitCode.random();
        } while (handle.execute("""
                        insert into unit_code (code, round_id, unit_id) values (?, ?, ?) on conflict (code) do nothing
                        """, code.value(), round.value(), unit.value()) == 0);
        return code;
    }
}
