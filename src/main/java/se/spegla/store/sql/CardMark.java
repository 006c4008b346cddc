package se.spegla.store.sql;

import se.spegla.response.CardCode;
import se.spegla.response.KeyedHash;

/** What of an unused card is stored: who holds the database can neither use it nor tell which of the printed ones it is. */
final class CardMark {
    private CardMark() {}

    /** @param key of the card's round */
    public static String of(CardCode card, byte[] key) {
        return KeyedHash.hex("unused card\n" + card.value(), key);
    }
}
