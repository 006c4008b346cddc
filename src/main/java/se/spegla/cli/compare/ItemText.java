package se.spegla.cli.compare;

import java.util.List;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.report.story.Said;
import se.spegla.report.story.Statements.Statement;
import se.spegla.report.story.Statements;

/** The statements of one unit, as its page tells them: those that changed for certain, those that point one way, and the weakest. */
record ItemText(Words words, ReleasedComparison comparison) {
    void write(ReleasedUnit unit) {
        var statements = new Statements(unit, words.instrument(), words.messages());
        if (statements.compared() > 0) {
            changed(statements);
        }
        weakest(statements);
    }

    private void changed(Statements statements) {
        var changed = statements.changed();
        words.line(1, words.messages().get(changed.isEmpty() ? "result.changed.none" : "result.changed"));
        changed.forEach(this::line);
        if (!statements.pointing().isEmpty()) {
            words.line(1, words.messages().get("result.changed.pointing"));
            statements.pointing().forEach(this::line);
        }
        words.line(2, new Said(comparison, words.messages()).byChance("result.by-chance.items", statements.compared()));
    }

    private void line(Statement one) {
        words.line(2, words.say("statement", one.word(), one.text(), one.figures()));
    }

    private void weakest(Statements statements) {
        boolean followUp = statements.standAtFollowUp();
        List<Statement> weakest = statements.weakest(followUp);
        if (!weakest.isEmpty()) {
            var round = followUp ? comparison.followUp().orElseThrow() : comparison.baseline();
            words.line(1, words.messages().get("result.weakest", round.name()));
            weakest.forEach(one -> words.line(2, words.say("score", words.say("quoted", one.text()), one.figures())));
        }
    }
}
