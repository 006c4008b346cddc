package se.spegla.instrument;

import java.util.List;

/**
 * How a score is made: the sum of weight × points over its variables, or the mean of that. Points are linear in what was
 * answered ({@link Variable#points}), so a score is a constant and a weighted sum of answers, with -1 for a reversed one.
 *
 * @param terms at least one, each variable once, in the file's order
 */
public record Score(String id, Text title, List<Term> terms, Aggregation as, Direction better, MissingRule missing) {
    /** Whether the score is the sum or the mean of its terms. */
    public enum Aggregation {
        SUM,
        MEAN
    }

    /** Which way the score improves. */
    public enum Direction {
        HIGHER,
        LOWER
    }

    /** Shares such as 0.8 have no exact binary form: 0.8 x 15 must ask for 12 items, not 13. */
    private static final double ROUNDING = 1e-9;

    public Score {
        terms = List.copyOf(terms);
    }

    /** A score that adds the points of these variables. */
    public static Score of(
            String id, Text title, List<Variable> variables, Aggregation as, Direction better, MissingRule missing) {
        return new Score(id, title, variables.stream().map(Variable::alone).toList(), as, better, missing);
    }

    public List<Variable> variables() {
        return terms.stream().map(Term::variable).toList();
    }

    /** A plain loop, since the gate asks it for every item of every score. */
    public boolean has(Variable variable) {
        for (var term : terms) {
            if (term.variable().id().equals(variable.id())) {
                return true;
            }
        }
        return false;
    }

    /** Which way one of its variables must move to improve it. */
    Direction better(Variable variable) {
        boolean against = terms.stream()
                .anyMatch(term -> term.weight() < 0 && term.variable().id().equals(variable.id()));
        return (better == Direction.HIGHER) == against ? Direction.LOWER : Direction.HIGHER;
    }

    public boolean sharesWith(Score other) {
        return terms.stream().anyMatch(term -> other.has(term.variable()));
    }

    /** Whether points are only added, so that what one variable lacks others can stand in for. */
    public boolean isPlain() {
        return terms.stream().allMatch(term -> term.weight() == 1);
    }

    /** How many of its variables a sheet must at least have answered to have the score; 1 or more. */
    public int leastAnswered() {
        return missing instanceof MissingRule.PersonMean personMean
                ? Math.max(1, (int) Math.ceil(personMean.atLeast() * terms.size() - ROUNDING))
                : terms.size();
    }

    /** By what the sum of the terms is divided to be the score. */
    public int divisor() {
        return as == Aggregation.SUM ? 1 : terms.size();
    }

    /** The lowest possible score. */
    public double lowest() {
        return (double) terms.stream().mapToInt(Term::lowest).sum() / divisor();
    }

    /** The highest possible score. */
    public double highest() {
        return (double) terms.stream().mapToInt(Term::highest).sum() / divisor();
    }
}
