package se.spegla.web.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.spegla.access.Account;
import se.spegla.access.Accounts;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;

/** Who is responsible for what, in names. */
final class People {
    /** @param manager "" where nobody is responsible */
    record Place(String id, String name, String manager) {}

    private final Accounts accounts;
    private final Units units;

    People(Accounts accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    /** All units with their managers, by area and name. */
    List<Place> places() {
        var managers = managers();
        return units.all().stream()
                .map(unit -> new Place(unit.id().value(), unit.name(), manager(managers, unit)))
                .toList();
    }

    /** All unit managers, by name. */
    List<Account> managers() {
        return accounts.all().stream()
                .filter(account -> account.role().isForUnits())
                .toList();
    }

    /** All units, by area and name. */
    List<Unit> units() {
        return units.all();
    }

    Optional<Unit> unit(String id) {
        return units.find(new Unit.Id(id));
    }

    /** The names of these units, by area and name. */
    String names(Collection<Unit.Id> some) {
        return units.all().stream()
                .filter(unit -> some.contains(unit.id()))
                .map(Unit::name)
                .collect(Collectors.joining(", "));
    }

    private static String manager(List<Account> managers, Unit unit) {
        return managers.stream()
                .filter(account -> account.units().contains(unit.id()))
                .map(Account::name)
                .collect(Collectors.joining(", "));
    }
}
