package se.spegla.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.spegla.instrument.Score.Direction;

/**
 * A checked questionnaire: what is asked in which words, what is answered, and how it is scored.
 *
 * @param version counted up by whoever edits the file
 * @param about shown before the first question
 * @param rights shown wherever the questions are shown
 * @param questions what is answered on a scale, background included
 * @param scores at least one; the first is the main one, from which a unit's verdict is taken
 * @param comments what is answered in free words; asked after the questions
 */
public record Instrument(
        String id,
        int version,
        Text title,
        Text about,
        String source,
        Text rights,
        WordingKind wordingKind,
        List<Scale> scales,
        List<Question> questions,
        List<Score> scores,
        List<CommentField> comments) {
    private static final int SECONDS_PER_ITEM = 20;
    private static final int LEAST_MINUTES = 2;

    public Instrument {
        scales = List.copyOf(scales);
        questions = List.copyOf(questions);
        scores = List.copyOf(scores);
        comments = List.copyOf(comments);
    }

    /** An instrument that asks for no comments. */
    public Instrument(
            String id,
            int version,
            Text title,
            Text about,
            String source,
            Text rights,
            WordingKind wordingKind,
            List<Scale> scales,
            List<Question> questions,
            List<Score> scores) {
        this(id, version, title, about, source, rights, wordingKind, scales, questions, scores, List.of());
    }

    /** All that is answered on a scale, in the order of asking. Answers are kept in this order. */
    public List<Variable> variables() {
        return questions.stream().map(Question::variable).toList();
    }

    /** The variable at this place. */
    public Variable variable(int place) {
        return questions.get(place).variable();
    }

    /** The variables that results are about: all but background. */
    public List<Variable> measured() {
        return variables().stream().filter(variable -> !variable.background()).toList();
    }

    /** The variables that tell who answered. */
    public List<Variable> background() {
        return variables().stream().filter(Variable::background).toList();
    }

    /** What results call the variable with this id. */
    public Text text(String variableId) {
        return questions.stream()
                .filter(question -> question.variable().id().equals(variableId))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** What a respondent is asked, by id, in the order of asking: questions, then comments. */
    public Map<String, Text> texts() {
        var texts = new LinkedHashMap<String, Text>();
        questions.forEach(question -> texts.put(question.variable().id(), question.text()));
        comments.forEach(comment -> texts.put(comment.id(), comment.text()));
        return Collections.unmodifiableMap(texts);
    }

    /** Whether at least one question can be answered in this language; those that lack it are marked one by one. */
    public boolean speaks(String language) {
        return questions.stream()
                .anyMatch(question -> question.text().has(language)
                        && question.variable().scale().options().stream()
                                .allMatch(option -> option.label().has(language)));
    }

    /** A plain loop, since it is asked for every answer of every sheet. */
    public Optional<Variable> variable(String variableId) {
        for (var question : questions) {
            if (question.variable().id().equals(variableId)) {
                return Optional.of(question.variable());
            }
        }
        return Optional.empty();
    }

    public Optional<CommentField> comment(String commentId) {
        return comments.stream()
                .filter(comment -> comment.id().equals(commentId))
                .findFirst();
    }

    public Optional<Score> score(String scoreId) {
        return scores.stream().filter(score -> score.id().equals(scoreId)).findFirst();
    }

    /** About how many minutes it takes to answer, rounded up. */
    public int minutes() {
        return Math.max(LEAST_MINUTES, (texts().size() * SECONDS_PER_ITEM + 59) / 60);
    }

    /** Which way a variable improves: as its first score does; one that is in no score, upwards. */
    public Direction better(Variable variable) {
        var first = scores.stream().filter(score -> score.has(variable)).findFirst();
        return first.map(score -> score.better(variable)).orElse(Direction.HIGHER);
    }

    public Score mainScore() {
        return scores.get(0);
    }

    /**
     * The scores in blocks: those of a block are tied together by variables that they share, directly or through other scores,
     * and share none with another block's. Blocks and their scores in the order of the file.
     */
    public List<List<Score>> blocks() {
        var blocks = new ArrayList<List<Score>>();
        for (var score : scores) {
            var tied = blocks.stream()
                    .filter(block -> block.stream().anyMatch(score::sharesWith))
                    .toList();
            blocks.removeAll(tied);
            blocks.add(Stream.concat(tied.stream().flatMap(List::stream), Stream.of(score))
                    .sorted(Comparator.comparing(scores::indexOf))
                    .toList());
        }
        blocks.sort(Comparator.comparing(block -> scores.indexOf(block.get(0))));
        return List.copyOf(blocks);
    }

    /** The wording in force: named on the questionnaire, every result and every export. */
    public Wording wording() {
        return new Wording(id, version, wordingKind, WordingHash.of(this));
    }

    /**
     * The same instrument in the words that an organisation is licensed to use.
     *
     * @param texts by the id of a variable or comment; one that is not named keeps its text
     * @throws IllegalArgumentException for an id that the instrument does not have
     */
    public Instrument withLicensedTexts(Map<String, Text> texts) {
        texts.keySet().stream()
                .filter(key -> !texts().containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("instrument " + id + " has no item " + key);
                });
        var questions = this.questions.stream()
                .map(question -> new Question(
                        texts.getOrDefault(question.variable().id(), question.text()), question.variable()))
                .toList();
        var comments = this.comments.stream()
                .map(comment -> new CommentField(comment.id(), texts.getOrDefault(comment.id(), comment.text())))
                .toList();
        return new Instrument(
                id, version, title, about, source, rights, WordingKind.LICENSED, scales, questions, scores, comments);
    }
}
