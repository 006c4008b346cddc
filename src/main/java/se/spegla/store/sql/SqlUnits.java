package se.spegla.store.sql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import se.spegla.measurement.Area;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.SwedishOrder;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.measurement.Units;
import se.spegla.store.sqlite.Transactions;

/** The organisation with its areas and units, in SQL. */
public final class SqlUnits implements Units {
    private static final RowMapper<Organisation> ORGANISATION = (row, context) ->
            new Organisation(row.getString("name"), row.getString("contact"), row.getBoolean("fictional"));
    private static final RowMapper<Area> AREA =
            (row, context) -> new Area(new Area.Id(row.getString("id")), row.getString("name"));
    private static final RowMapper<Unit> UNIT = (row, context) -> new Unit(
            new Unit.Id(row.getString("id")),
            row.getString("name"),
            UnitType.valueOf(row.getString("type")),
            new Area.Id(row.getString("area_id")));

    private final Transactions transactions;

    public SqlUnits(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Organisation> organisation() {
        return transactions.read(handle -> handle.select("select name, contact, fictional from organisation")
                .map(ORGANISATION)
                .findOne());
    }

    @Override
    public void save(Organisation organisation) {
        transactions.change(
                handle -> handle.execute("""
                insert into organisation (id, name, contact, fictional) values (1, ?, ?, ?)
                on conflict (id) do update
                set name = excluded.name, contact = excluded.contact, fictional = excluded.fictional
                """, organisation.name(), organisation.contact(), organisation.fictional()));
    }

    @Override
    public List<Area> areas() {
        return transactions.read(SqlUnits::areas);
    }

    @Override
    public List<Unit> all() {
        return transactions.read(handle -> {
            Map<Area.Id, String> areaNames = areas(handle).stream().collect(Collectors.toMap(Area::id, Area::name));
            Comparator<Unit> byArea = SwedishOrder.by(unit -> areaNames.get(unit.area()));
            return handle.select("select id, name, type, area_id from unit").map(UNIT).stream()
                    .sorted(byArea.thenComparing(SwedishOrder.by(Unit::name)))
                    .toList();
        });
    }

    @Override
    public Optional<Unit> find(Unit.Id id) {
        return transactions.read(
                handle -> handle.select("select id, name, type, area_id from unit where id = ?", id.value())
                        .map(UNIT)
                        .findOne());
    }

    @Override
    public void save(Collection<Area> areas, Collection<Unit> units) {
        transactions.change(handle -> {
            areas.forEach(area -> save(handle, area));
            units.forEach(unit -> save(handle, unit));
        });
    }

    @Override
    public Map<Unit.Id, Set<Unit.Id>> parts() {
        return transactions.read(handle -> handle.select("select whole_id, part_id from unit_part")
                .map((row, context) ->
                        Map.entry(new Unit.Id(row.getString("whole_id")), new Unit.Id(row.getString("part_id"))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
    }

    @Override
    public void merge(Unit.Id whole, Set<Unit.Id> parts) {
        transactions.change(handle -> parts.forEach(part -> handle.execute(
                "insert into unit_part (whole_id, part_id) values (?, ?) on conflict do nothing",
                whole.value(),
                part.value())));
    }

    @Override
    public boolean remove(Unit.Id id) {
        return transactions.write(handle -> handle.execute("""
                        delete from unit where id = ?
                            and not exists (select 1 from series_unit where unit_id = unit.id)
                            and not exists (select 1 from participation where unit_id = unit.id)
                            and not exists (select 1 from absence where unit_id = unit.id)
                            and not exists (select 1 from unit_part where part_id = unit.id)
                        """, id.value()) == 1);
    }

    @Override
    public boolean remove(Area.Id id) {
        return transactions.write(handle -> handle.execute(
                        "delete from area where id = ? and not exists (select 1 from unit where area_id = area.id)",
                        id.value())
                == 1);
    }

    private static List<Area> areas(Handle handle) {
        return handle.select("select id, name from area").map(AREA).stream()
                .sorted(SwedishOrder.by(Area::name))
                .toList();
    }

    private static void save(Handle handle, Area area) {
        handle.execute(
                "insert into area (id, name) values (?, ?) on conflict (id) do update set name = excluded.name",
                area.id().value(),
                area.name());
    }

    private static void save(Handle handle, Unit unit) {
        handle.execute(
                """
                insert into unit (id, name, type, area_id) values (?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, type = excluded.type, area_id = excluded.area_id
                """,
                unit.id().value(),
                unit.name(),
                unit.type().name(),
                unit.area().value());
    }
}
