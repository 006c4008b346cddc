package se.spegla.store.sql;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import se.spegla.measurement.Area;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.SwedishOrder;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;

/** Reads and writes the units of a round inside a transaction. */
final class ParticipationRows {
    private record Placed(Participation participation, int position) {}

    private static final RowMapper<Placed> PLACED = (row, context) -> {
        var headcount = row.getInt("headcount");
        var heads = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(headcount);
        return new Placed(
                new Participation(
                        new Round.Id(row.getString("round_id")),
                        new Unit.Id(row.getString("unit_id")),
                        row.getString("unit_name"),
                        UnitType.valueOf(row.getString("unit_type")),
                        new Area.Id(row.getString("area_id")),
                        row.getString("area_name"),
                        heads,
                        row.getBoolean("begun_anew")),
                row.getInt("position"));
    };

    private ParticipationRows() {}

    /**
     * In the order of the series; units that have left the series come last, by name. Before the round opens each is
     * named as it is now.
     */
    static List<Participation> of(Handle handle, Round.Id round) {
        return handle.select("""
                        select p.round_id, p.unit_id, p.headcount, p.begun_anew,
                            case when r.phase = 'DRAFT' then u.name else p.unit_name end as unit_name,
                            case when r.phase = 'DRAFT' then u.type else p.unit_type end as unit_type,
                            case when r.phase = 'DRAFT' then a.id else p.area_id end as area_id,
                            case when r.phase = 'DRAFT' then a.name else p.area_name end as area_name,
                            coalesce(s.position, 1000000) as position
                        from participation p
                        join round r on r.id = p.round_id
                        join unit u on u.id = p.unit_id
                        join area a on a.id = u.area_id
                        left join series_unit s on s.series_id = r.series_id and s.unit_id = p.unit_id
                        where p.round_id = ?
                        """, round.value()).map(PLACED).stream()
                .sorted(Comparator.comparingInt(Placed::position)
                        .thenComparing(
                                SwedishOrder.by(placed -> placed.participation().unitName())))
                .map(Placed::participation)
                .toList();
    }

    static void replace(Handle handle, Round.Id round, List<Participation> participations) {
        var kept = participations.stream().map(Participation::unit).collect(Collectors.toSet());
        of(handle, round).stream().filter(old -> !kept.contains(old.unit())).forEach(old -> remove(handle, old));
        participations.forEach(participation -> save(handle, participation));
    }

    static void save(Handle handle, Participation part) {
        handle.createUpdate("""
                        insert into participation
                            (round_id, unit_id, unit_name, unit_type, area_id, area_name, headcount)
                        values (:round, :unit, :name, :type, :area, :areaName, :headcount)
                        on conflict (round_id, unit_id) do update set unit_name = excluded.unit_name,
                            unit_type = excluded.unit_type, area_id = excluded.area_id,
                            area_name = excluded.area_name, headcount = excluded.headcount
                        """)
                .bind("round", part.round().value())
                .bind("unit", part.unit().value())
                .bind("name", part.unitName())
                .bind("type", part.unitType().name())
                .bind("area", part.area().value())
                .bind("areaName", part.areaName())
                .bind("headcount", part.headcount())
                .execute();
    }

    static void saveHeadcount(Handle handle, Round.Id round, Unit.Id unit, OptionalInt headcount) {
        handle.createUpdate(
                        "update participation set headcount = :headcount where round_id = :round and unit_id = :unit")
                .bind("headcount", headcount)
                .bind("round", round.value())
                .bind("unit", unit.value())
                .execute();
    }

    private static void remove(Handle handle, Participation part) {
        handle.execute(
                "delete from participation where round_id = ? and unit_id = ?",
                part.round().value(),
                part.unit().value());
    }
}
