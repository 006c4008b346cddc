package se.spegla.instrument;

/**
 * Which words stood before the respondent. Part of every stored round, result and export.
 *
 * @param sha256 lower-case hex of SHA-256 over the texts of questions and options, in canonical order
 */
public record Wording(String instrumentId, int version, WordingKind kind, String sha256) {
    /** The first eight hex digits: enough to tell wordings apart on a page. */
    public String shortHash() {
        return sha256.substring(0, 8);
    }
}
