package se.spegla.cli.compare;

import java.io.IOException;
import java.util.Optional;
import se.spegla.disclosure.Reason;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.web.Messages;

/** Names the figures of units and scores, for JSON and CSV alike. */
record UnitFigures(Messages messages) {
    void turnout(ReleasedUnit unit, Figures out) throws IOException {
        turnout("baseline", unit.baseline(), out);
        turnout("followUp", unit.followUp(), out);
    }

    private static void turnout(String name, Released<ReleasedUnit.Participation> turnout, Figures out)
            throws IOException {
        if (turnout.isShown()) {
            var known = turnout.value().orElseThrow();
            out.group(name, figures -> {
                figures.count("answers", known.answers());
                figures.count("headcount", known.headcount());
                figures.figure("responseRate", known.responseRate());
            });
        }
    }

    void score(ReleasedScore score, Figures out) throws IOException {
        out.text("score", score.score());
        summary("baseline", score.baseline(), out);
        summary("followUp", score.followUp(), out);
        if (score.change().isShown()) {
            out.group("difference", figures -> change(score.change().value().orElseThrow(), figures));
        }
        if (score.effect().isPresent()) {
            out.group("effect", figures -> effect(score.effect().orElseThrow(), figures));
        }
        if (score.linked().isPresent()) {
            out.group("linked", figures -> linked(score.linked().orElseThrow(), figures));
        }
        if (score.verdict().isPresent()) {
            out.text("verdict", score.verdict().orElseThrow().json());
        }
        why(score.why(), out);
    }

    private void summary(String name, Released<ReleasedSummary> summary, Figures out) throws IOException {
        if (summary.isShown()) {
            out.group(name, figures -> summary(summary.value().orElseThrow(), figures));
        }
    }

    private void summary(ReleasedSummary summary, Figures out) throws IOException {
        out.count("n", summary.n());
        out.figure("mean", summary.mean());
        out.figure("sd", summary.sd());
        out.figure("low", summary.low());
        out.figure("high", summary.high());
        out.figure("median", summary.median());
        out.figure("q1", summary.q1());
        out.figure("q3", summary.q3());
        out.figure("floor", summary.floor());
        out.figure("ceiling", summary.ceiling());
        out.figure("mean100", summary.mean100());
        why(summary.why(), out);
    }

    void change(ReleasedChange change, Figures out) throws IOException {
        out.figure("estimate", change.estimate());
        out.figure("low", change.low());
        out.figure("high", change.high());
        out.figure("se", change.se());
        out.figure("t", change.t());
        out.figure("df", change.df());
        out.figure("p", change.p());
        out.figure("pHolm", change.pHolm());
        out.count("pairs", change.pairs());
        out.text("method", change.method().json());
        out.figure("detectable", change.detectable());
        why(change.why(), out);
    }

    private void effect(ReleasedScore.Effect effect, Figures out) throws IOException {
        out.figure("hedgesG", effect.hedgesG());
        out.figure("gLow", effect.gLow());
        out.figure("gHigh", effect.gHigh());
        out.figure("cliffsDelta", effect.cliffsDelta());
        out.figure("deltaLow", effect.deltaLow());
        out.figure("deltaHigh", effect.deltaHigh());
        out.figure("mannWhitneyP", effect.mannWhitneyP());
        why(effect.why(), out);
    }

    private void linked(ReleasedScore.Linked linked, Figures out) throws IOException {
        out.count("pairs", linked.pairs());
        out.figure("meanChange", linked.meanChange());
        out.figure("sdChange", linked.sdChange());
        out.figure("wilcoxonP", linked.wilcoxonP());
        out.figure("icc31", linked.icc31());
        out.figure("sem", linked.sem());
        out.figure("sdc95", linked.sdc95());
        why(linked.why(), out);
    }

    void why(Optional<Reason> why, Figures out) throws IOException {
        if (why.isPresent()) {
            out.text("why", messages.get(why.get().messageKey()));
        }
    }
}
