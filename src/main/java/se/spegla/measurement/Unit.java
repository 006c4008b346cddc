package se.spegla.measurement;

/** A workplace whose staff answer together: a residential home, a home-care group, a health centre. */
public record Unit(Id id, String name, UnitType type, Area.Id area) {
    public record Id(String value) {
        public static Id random() {
            return new Id(Ids.random());
        }
    }
}
