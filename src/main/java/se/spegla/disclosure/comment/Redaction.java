package se.spegla.disclosure.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Taking words out of a comment so that readers see each place: a sentence without its "not" must not look whole, and no
 * part of a word may stand as a word that nobody wrote.
 */
final class Redaction {
    /** Stands where words were taken out. */
    static final String CUT = "[…]";

    /** A word with what joins its parts ("icke-rökare", "2,5", "EU:s"), or a single sign; blanks part them. */
    private static final Pattern PART = Pattern.compile(Pattern.quote(CUT)
            + "|[\\p{L}\\p{M}\\p{N}]+(?:(?:['’:‐‑-]|(?<=\\p{N})[.,](?=\\p{N}))[\\p{L}\\p{M}\\p{N}]+)*|\\S");

    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;
    private static final int MARKED_CUT = 1;
    private static final int EDGE_CUT = 1_000;
    private static final int UNMARKED_CUT = 1_001;

    private final String written;
    private final List<Part> parts;
    private final List<String> kept = new ArrayList<>();
    private final List<Boolean> marked = new ArrayList<>();

    /** Where a word or sign stands in what was written. */
    private record Part(String text, int from, int to) {}

    private Redaction(String written, String edited) {
        this.written = written;
        this.parts = parts(written);
        boolean mark = false;
        for (var part : parts(edited)) {
            if (part.text().equals(CUT)) {
                mark = true;
            } else {
                kept.add(part.text());
                marked.add(mark);
                mark = false;
            }
        }
        marked.add(mark);
    }

    /**
     * What readers see: the words that were kept, as they were written, and {@link #CUT} wherever some were taken out, also
     * where the editor put none; "" where none was kept.
     *
     * @return empty where the edited text has a word that was not written, in this order
     */
    static Optional<String> of(String written, String edited) {
        return edited.equals(written) ? Optional.of(written) : new Redaction(written, edited).shown();
    }

    private static List<Part> parts(String text) {
        return PART.matcher(text)
                .results()
                .map(found -> new Part(found.group(), found.start(), found.end()))
                .toList();
    }

    /**
     * Of all ways to find the kept words in what was written, one with the fewest cuts that the editor did not mark, and of
     * those one with as few as can be between kept words, and with the fewest cuts.
     */
    private Optional<String> shown() {
        var ways = new Ways();
        if (ways.cost(0, 0, false) >= IMPOSSIBLE) {
            return Optional.empty();
        }
        return Optional.of(kept.isEmpty() ? "" : shown(ways));
    }

    private String shown(Ways ways) {
        var text = new StringBuilder();
        int word = 0;
        boolean inCut = false;
        for (int at = 0; at < parts.size(); at++) {
            boolean keeps = ways.keeping(at, word) <= ways.cutting(at, word, inCut);
            if (keeps) {
                text.append(blanksBefore(at)).append(parts.get(at).text());
                word++;
            } else if (!inCut) {
                text.append(blanksBefore(at)).append(CUT);
            }
            inCut = !keeps;
        }
        return text.toString().strip();
    }

    /** The least cost of going on from a place in what was written and one in what is kept. */
    private final class Ways {
        private final int[][] inText = new int[parts.size() + 1][kept.size() + 1];
        private final int[][] inCut = new int[parts.size() + 1][kept.size() + 1];

        Ways() {
            for (int at = parts.size(); at >= 0; at--) {
                for (int word = kept.size(); word >= 0; word--) {
                    inText[at][word] = least(at, word, false);
                    inCut[at][word] = least(at, word, true);
                }
            }
        }

        int cost(int at, int word, boolean cut) {
            return (cut ? inCut : inText)[at][word];
        }

        private boolean isEdge(int word) {
            return word == 0 || word == kept.size();
        }

        private int least(int at, int word, boolean cut) {
            if (at == parts.size()) {
                return word == kept.size() ? 0 : IMPOSSIBLE;
            }
            return Math.min(keeping(at, word), cutting(at, word, cut));
        }

        int keeping(int at, int word) {
            boolean same = word < kept.size() && parts.get(at).text().equals(kept.get(word));
            return same ? inText[at + 1][word + 1] : IMPOSSIBLE;
        }

        int cutting(int at, int word, boolean cut) {
            int begun = cut ? 0 : marked.get(word) ? MARKED_CUT : isEdge(word) ? EDGE_CUT : UNMARKED_CUT;
            return Math.min(IMPOSSIBLE, begun + inCut[at + 1][word]);
        }
    }

    private String blanksBefore(int at) {
        return written.substring(
                at == 0 ? 0 : parts.get(at - 1).to(), parts.get(at).from());
    }
}
