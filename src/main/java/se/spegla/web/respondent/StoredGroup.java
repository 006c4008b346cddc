package se.spegla.web.respondent;

import java.util.List;

/** What a reader wants to know together, and in this order. Every table of the database stands in one of the groups. */
public enum StoredGroup {
    /** What comes of answering. */
    ANSWERS(
            "response",
            "comment",
            "released_comment",
            "released_background",
            "attempt",
            "wipe_due",
            "unit_code",
            "card"),
    /** What is measured, where and when. */
    SET_UP(
            "organisation",
            "area",
            "unit",
            "unit_part",
            "series",
            "series_unit",
            "ended_series",
            "series_key",
            "round",
            "participation",
            "absence",
            "round_instrument",
            "card_issue",
            "licensed_text"),
    /** What has been shown of the answers. */
    RESULTS("progress", "progress_unit", "release", "release_round", "release_proof"),
    /** Those who sign in, and what they did. */
    ACCOUNTS("account", "credential", "account_unit", "session", "invitation", "invitation_unit", "audit_entry"),
    /** What the program needs to know of its own file. */
    PROGRAM("flyway_schema_history");

    private final List<String> tables;

    StoredGroup(String... tables) {
        this.tables = List.of(tables);
    }

    /** The tables of the group, in the order in which they are told. */
    public List<String> tables() {
        return tables;
    }
}
