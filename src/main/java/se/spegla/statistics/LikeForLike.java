package se.spegla.statistics;

import java.util.List;
import se.spegla.statistics.MeanDifference.Estimated;

/**
 * The weighted mean of independent differences, or of independent groups' means, with degrees of freedom by
 * Satterthwaite (1946), Biometrics Bulletin 2(6):110-114.
 *
 * @param estimate the weighted mean
 * @param interval 95% confidence interval
 * @param se standard error, above 0
 * @param t estimate / se
 * @param df degrees of freedom, not whole in general
 * @param p two-sided
 * @param parts how many differences went in
 */
public record LikeForLike(double estimate, Interval interval, double se, double t, double df, double p, int parts) {
    /** One difference and what it weighs; weights need not sum to anything. */
    public record Part(Estimated difference, double weight) {
        public Part {
            requireWeight(weight);
        }
    }

    /** One group of two values or more, and what it weighs. */
    public record Group(Moments moments, double weight) {
        public Group {
            if (moments.n() < 2) {
                throw new IllegalArgumentException("a group must have two values or more, but has " + moments.n());
            }
            requireWeight(weight);
        }
    }

    /**
     * The weighted mean of independent groups' means.
     *
     * @param interval 95% confidence interval; not defined where no group has a spread
     */
    public record Level(double mean, Result<Interval> interval) {}

    /** The differences weighed together; not defined if there are none. */
    public static Result<LikeForLike> of(List<Part> parts) {
        if (parts.isEmpty()) {
            return Result.undefined(Reason.NOTHING_TO_WEIGH);
        }
        var weighed = Weighed.of(parts.stream()
                .map(part -> new Term(
                        part.difference().estimate(),
                        part.difference().se(),
                        part.difference().df(),
                        part.weight()))
                .toList());
        return Result.of(of(weighed.estimate(), weighed.se(), weighed.df(), parts.size()));
    }

    /**
     * The groups' means weighed together, SE = sqrt(sum of w² s²/n); not defined if there are none.
     *
     * @param range of possible values; a standard error of at most 1e-6 of it counts as none
     */
    public static Result<Level> levelOf(List<Group> groups, double range) {
        if (groups.isEmpty()) {
            return Result.undefined(Reason.NOTHING_TO_WEIGH);
        }
        var weighed = Weighed.of(groups.stream().map(LikeForLike::term).toList());
        return Result.of(new Level(
                weighed.estimate(),
                weighed.se() <= PartialOverlap.COUNTS_AS_ZERO * range
                        ? Result.undefined(Reason.ALL_EQUAL)
                        : Result.of(StudentT.of(weighed.df()).interval(weighed.estimate(), weighed.se()))));
    }

    private static Term term(Group group) {
        var moments = group.moments();
        return new Term(moments.mean(), Math.sqrt(moments.squaredError()), moments.n() - 1, group.weight());
    }

    private static LikeForLike of(double estimate, double se, double df, int parts) {
        var student = StudentT.of(df);
        var t = estimate / se;
        return new LikeForLike(estimate, student.interval(estimate, se), se, t, df, student.twoSidedP(t), parts);
    }

    private static void requireWeight(double weight) {
        if (!(weight > 0) || weight > Sample.LARGEST) {
            throw new IllegalArgumentException("a weight must be above 0 and at most 1e9, but is " + weight);
        }
    }

    private record Term(double estimate, double se, double df, double weight) {}

    /** Where no term has a standard error, there are no degrees of freedom either. */
    private record Weighed(double estimate, double se, double df) {
        static Weighed of(List<Term> terms) {
            var total = terms.stream().mapToDouble(Term::weight).sum();
            var estimate = 0.0;
            var variance = 0.0;
            var spread = 0.0;
            for (var term : terms) {
                var share = term.weight() / total;
                var own = share * term.se() * share * term.se();
                estimate += share * term.estimate();
                variance += own;
                spread += own * own / term.df();
            }
            return new Weighed(estimate, Math.sqrt(variance), variance * variance / spread);
        }
    }
}
