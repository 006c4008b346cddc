package se.spegla.instrument;

import java.util.Map;

/** The wordings that the organisation is licensed to use, as it put them in. */
public interface LicensedTexts {
    /** Texts by the id of an item or comment; empty where the working wording is in force. */
    Map<String, Text> of(String instrumentId, int version);

    /** Replaces all licensed texts of this version; an empty map brings the working wording back. */
    void save(String instrumentId, int version, Map<String, Text> texts);
}
