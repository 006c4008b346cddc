package se.spegla.measurement;

/** A part of the organisation that several units belong to. */
public record Area(Id id, String name) {
    public record Id(String value) {
        public static Id random() {
            return new Id(Ids.random());
        }
    }

    public static Area named(String name) {
        return new Area(Id.random(), name);
    }
}
