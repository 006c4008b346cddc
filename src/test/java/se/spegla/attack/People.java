package se.spegla.attack;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.spegla.attack.Column.Place;

/**
 * Whose sheets are whose, as far as links show it. Linked sheets are one person's. Sheets of different rounds that are not
 * linked may be one person's, too: so some persons are no more than the most of them that were there in one round.
 */
final class People {
    private final Map<Place, Set<Place>> sheets = new HashMap<>();

    /** Nobody is linked. */
    static People unknown() {
        return new People();
    }

    /** These are one person's, in different rounds. */
    People linked(Set<Place> ofOne) {
        ofOne.forEach(sheet -> sheets.put(sheet, Set.copyOf(ofOne)));
        return this;
    }

    /** All sheets that are known to be of the person with this one. */
    Set<Place> sheetsWith(Place sheet) {
        return sheets.getOrDefault(sheet, Set.of(sheet));
    }

    static TreeSet<Integer> rounds(Set<Place> ofOne) {
        return ofOne.stream().map(Place::round).collect(Collectors.toCollection(TreeSet::new));
    }
}
