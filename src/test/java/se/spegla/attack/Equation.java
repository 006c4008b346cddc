package se.spegla.attack;

import java.util.Map;

/**
 * What one released figure says: a sum of unknowns, known up to its rounding.
 *
 * @param figure where it was read
 * @param subject the one score or item of one unit and round that it is about; empty where it is about more
 * @param terms factor by unknown
 * @param half how far the true sum may lie from the value
 */
record Equation(String figure, String subject, Map<Unknown, Double> terms, double value, double half) {
    static Equation of(String figure, String subject, Map<Unknown, Double> terms, Range value) {
        return new Equation(figure, subject, terms, value.mid(), value.half());
    }

    /** What is known besides the released figures: the truth, but for so much. */
    static Equation known(String figure, Map<Unknown, Double> terms, double half) {
        return new Equation(figure, "", terms, truth(terms), half);
    }

    /** How an item or score of a unit's round is named as a subject. */
    static String subject(String unit, int round, String id) {
        return unit + " round " + round + " " + id;
    }

    /** What the sum truly is. */
    double truth() {
        return truth(terms);
    }

    static double truth(Map<Unknown, Double> sum) {
        return sum.entrySet().stream().mapToDouble(term -> term.getValue() * term.getKey().truth()).sum();
    }
}
