package se.spegla.cli.compare;

import java.io.PrintWriter;
import java.util.Locale;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.instrument.Instrument;
import se.spegla.report.Numbers;
import se.spegla.report.story.Said;
import se.spegla.web.Messages;

/** The comparison as a story in plain words: what is compared, each unit, the whole, how well the scales measure. */
final class Story {
    private final Words words;

    public Story(Instrument instrument, Messages messages, PrintWriter out) {
        this.words = new Words(instrument, messages, Numbers.in(messages.language()), out);
    }

    public void write(ReleasedComparison comparison) {
        head(comparison);
        var units = new UnitText(words, comparison);
        comparison.units().forEach(units::write);
        new TotalText(words, comparison).write();
        new QualityText(words, comparison).write();
        words.blank();
        words.line(0, words.say("uncertainty"));
    }

    private void head(ReleasedComparison comparison) {
        var title = words.instrument().title().in(words.messages().language());
        var round = comparison.baseline();
        words.line(0, title);
        words.line(0, words.say("wording", round.version(),
                words.say("wording." + round.wordingKind().name().toLowerCase(Locale.ROOT)),
                round.wordingHash()));
        words.line(0, words.say("rounds",
                round.name(), comparison.followUp().orElseThrow().name(), comparison.threshold()));
        chance(comparison);
        Recoded.in(comparison, words.instrument())
                .forEach(sign -> words.line(0, sign.text(words.instrument(), words.messages())));
    }

    private void chance(ReleasedComparison comparison) {
        var main = words.instrument().mainScore().id();
        int compared = comparison.compared(main);
        if (compared > 0) {
            words.line(0, new Said(comparison, words.messages()).byChance("result.by-chance.units", compared));
        }
    }
}
