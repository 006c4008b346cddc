package se.spegla.cli.compare;

import java.io.IOException;
import se.spegla.disclosure.ReleasedItem;

/** Names the figures of items. */
record ItemFigures(UnitFigures units) {
    void item(ReleasedItem item, Figures out) throws IOException {
        out.text("item", item.item());
        out.group("baseline", figures -> round(item.baseline().value().orElseThrow(), figures));
        out.group("followUp", figures -> round(item.followUp().value().orElseThrow(), figures));
        if (item.change().isShown()) {
            out.group("difference", figures -> units.change(item.change().value().orElseThrow(), figures));
        }
        if (item.proportion().isPresent()) {
            out.group("proportion", figures -> proportion(item.proportion().orElseThrow(), figures));
        }
    }

    private static void round(ReleasedItem.Round round, Figures out) throws IOException {
        out.count("n", round.n());
        out.count("missing", round.missing());
        out.count("unknown", round.unknown());
        out.figure("mean", round.mean());
        out.figure("sd", round.sd());
        out.figure("positiveShare", round.positiveShare());
        out.group("counts", figures -> {
            for (var count : round.counts().entrySet()) {
                figures.count(count.getKey().toString(), count.getValue());
            }
        });
    }

    private static void proportion(ReleasedItem.Proportion proportion, Figures out) throws IOException {
        out.figure("baseline", proportion.baseline());
        out.figure("followUp", proportion.followUp());
        out.figure("estimate", proportion.estimate());
        out.figure("low", proportion.low());
        out.figure("high", proportion.high());
        out.figure("fisherP", proportion.fisherP());
        out.figure("pHolm", proportion.pHolm());
    }
}
