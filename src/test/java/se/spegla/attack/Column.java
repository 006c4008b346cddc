package se.spegla.attack;

/**
 * Something that the attacker does not know: whether a person chose an option of an item, or the product of two answers
 * of one person.
 *
 * @param first the sheet with the first answer
 * @param item of the first answer
 * @param option the option, where it is about one
 * @param second the sheet with the second answer; the first where there is only one
 * @param other the item of the second answer; -1 where there is only one
 */
record Column(Place first, int item, int option, Place second, int other) {
    /** Where a sheet stands. */
    record Place(int round, int number) {
        static Place of(AnswerSheet sheet) {
            return new Place(sheet.round(), sheet.number());
        }
    }

    static Column option(AnswerSheet sheet, int item, int option) {
        return new Column(Place.of(sheet), item, option, Place.of(sheet), -1);
    }

    /** @param first of the earlier round, or of two items of one sheet the earlier */
    static Column product(AnswerSheet first, int item, AnswerSheet second, int other) {
        return new Column(Place.of(first), item, 0, Place.of(second), other);
    }
}
