package se.spegla.attack;

/**
 * The sum of what the persons of one group answered to one item, after reversing.
 *
 * @param item the item's place in the instrument
 */
record Unknown(Group group, int item) {}
