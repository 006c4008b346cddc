package se.spegla.comparison;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a unit gave in one round.
 *
 * @param tookPart whether the unit was part of the round; a unit that was may still have given no sheet
 */
public record RoundSheets(boolean tookPart, List<Sheet> sheets, OptionalInt headcount) {
    public RoundSheets {
        sheets = List.copyOf(sheets);
        if (!tookPart && !sheets.isEmpty()) {
            throw new IllegalArgumentException(sheets.size() + " sheets of a unit that was not part of the round");
        }
    }

    public static RoundSheets of(List<Sheet> sheets, OptionalInt headcount) {
        return new RoundSheets(true, sheets, headcount);
    }

    /** Of a unit that was not part of the round. */
    public static RoundSheets absent(OptionalInt headcount) {
        return new RoundSheets(false, List.of(), headcount);
    }

    /**
     * The places of the sheets that can be linked, by their codes. A code that stands twice in a round links nobody. Decided on
     * all sheets, before anything is known of their scores.
     */
    public Map<String, Integer> byCode() {
        var places = new HashMap<String, Integer>();
        var twice = new HashSet<String>();
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            int place = sheet;
            sheets.get(sheet).pair().ifPresent(code -> {
                if (places.putIfAbsent(code, place) != null) {
                    twice.add(code);
                }
            });
        }
        places.keySet().removeAll(twice);
        return places;
    }

    Turnout turnout() {
        return new Turnout(tookPart, sheets.size(), headcount);
    }
}
