package se.spegla.instrument;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the texts that a respondent answers to: items, comments and options, in the file's order, languages by code. */
final class WordingHash {
    private final MessageDigest digest;

    private WordingHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(Instrument instrument) {
        var hash = new WordingHash();
        instrument.texts().forEach((id, text) -> hash.add("item", id, text));
        for (var scale : instrument.scales()) {
            for (var option : scale.options()) {
                hash.add("option", scale.id() + "/" + option.value(), option.label());
            }
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(String kind, String key, Text text) {
        text.byLanguage().forEach((language, words) -> {
            for (var part : new String[] {kind, key, language, words}) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                // length first: no two lists of texts run together
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        });
    }
}
