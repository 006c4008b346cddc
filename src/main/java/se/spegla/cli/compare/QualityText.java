package se.spegla.cli.compare;

import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedQuality;
import se.spegla.disclosure.ReleasedScore;
import se.spegla.disclosure.ReleasedUnit;

/** How well the scales measure. What the linked persons tell of a scale stands here, apart from the units' changes. */
record QualityText(Words words, ReleasedComparison comparison) {
    void write() {
        words.blank();
        words.line(0, words.say("quality"));
        comparison.quality().forEach(this::alpha);
        comparison.units().forEach(unit -> unit.scores().forEach(score -> precision(unit, score)));
    }

    private void alpha(ReleasedQuality quality) {
        var name = words.score(quality.score()) + ", " + quality.round();
        if (quality.alpha().isEmpty()) {
            var why = words.messages().get(quality.why().orElseThrow().messageKey());
            words.line(1, words.say("score", name, why));
            return;
        }
        var numbers = words.numbers();
        words.line(1, words.say("alpha", name, numbers.decimals(quality.alpha().getAsDouble(), 2),
                numbers.intervalName(),
                numbers.decimals(quality.low().getAsDouble(), 2), numbers.decimals(quality.high().getAsDouble(), 2),
                quality.n().getAsInt()));
        quality.items().forEach(this::fit);
    }

    private void fit(ReleasedQuality.Item item) {
        if (item.itemTotal().isPresent() && item.alphaIfDropped().isPresent()) {
            words.line(2, words.say("fit", words.item(item.item()),
                    words.numbers().decimals(item.itemTotal().getAsDouble(), 2),
                    words.numbers().decimals(item.alphaIfDropped().getAsDouble(), 2)));
        }
    }

    private void precision(ReleasedUnit unit, ReleasedScore score) {
        score.linked().filter(linked -> linked.icc31().isPresent()).ifPresent(linked -> words.line(1, words.say(
                "precision", words.score(score.score()), unit.name(), linked.pairs(),
                words.numbers().decimals(linked.icc31().getAsDouble(), 2),
                words.numbers().score(linked.sem()), words.numbers().score(linked.sdc95()))));
    }
}
