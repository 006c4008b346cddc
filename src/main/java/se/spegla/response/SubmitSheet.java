package se.spegla.response;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.response.AnswerSheet.Checked;

/**
 * A form becomes a stored sheet, whether it was filled in on a device, has waited on one, or was entered from paper. No event tells of
 * it: that would say when which unit's sheets came. It is stored with all that come at the same time, in a transaction of theirs.
 */
public final class SubmitSheet {
    private static final Logger LOG = LoggerFactory.getLogger(SubmitSheet.class);
    /** How long to wait for the disk before the sheet is asked for again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Where a sheet goes.
     *
     * @param round as it stands at this moment
     * @param part the unit's in the round
     */
    public record Place(Round round, Series series, Participation part) {
        private boolean has(CardCode card, Cards cards) {
            return cards.find(card)
                    .filter(new Door(round.id(), part.unit())::equals)
                    .isPresent();
        }
    }

    /**
     * A form as it was sent.
     *
     * @param code of the unit, where it came by that: so many new sheets come by it at a time
     * @param id by which a sheet that comes twice is stored once; empty where it is to be checked only
     * @param cards by right of which it comes, as typed: the first one counts that is the unit's
     * @param pair from which the code is made that links it to another sheet, where the series is linked
     */
    public record Sent(
            Optional<UnitCode> code,
            Optional<SheetId> id,
            List<String> cards,
            Optional<PairAnswers> pair,
            AnswerSheet answers,
            boolean onPaper) {}

    /** What became of a form. */
    public sealed interface Outcome {
        /** It is on disk, now or since it came before; it stands there once. */
        record Stored() implements Outcome {}

        /** The round takes no more sheets. */
        record Closed() implements Outcome {}

        /** @param why anything but valid */
        record Faulty(Checked why) implements Outcome {}

        /**
         * The answers can be stored, and are not.
         *
         * @param pause how long until it may be tried again, where that is known
         */
        record Held(Checked.Valid answers, Why why, Duration pause) implements Outcome {}
    }

    /** Why a sheet is not stored though its answers are good. */
    public enum Why {
        /** It was to be checked only. */
        CHECK,
        /** Each sheet needs a card, and there is none, or it has been used. */
        CARD,
        /** A card was named that is none of this unit's: a wrong try. */
        WRONG_CARD,
        /** Too many sheets have come by the unit's code in a short time. */
        WAIT,
        /** Another sheet has been stored under this id. */
        OTHER,
        /** The disk refuses, or is slow: nobody knows whether it is stored. */
        AGAIN
    }

    private final Rounds rounds;
    private final Responses responses;
    private final Cards cards;
    private final LinkKeys links;
    private final SealKeys seals;
    private final InstantSource clock;
    private final SheetBudget budget = new SheetBudget();

    public SubmitSheet(
            Rounds rounds, Responses responses, Cards cards, LinkKeys links, SealKeys seals, InstantSource clock) {
        this.rounds = rounds;
        this.responses = responses;
        this.cards = cards;
        this.links = links;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * The form that a device has sealed to the round's key; empty for what was not, and where the round takes no more sheets.
     *
     * @throws se.spegla.fault.StorageGone where the key went with everything else that is stored: then the device keeps the sheet
     */
    public Optional<String> open(Place place, byte[] sealed) {
        var round = place.round().id();
        var form = seals.find(round).filter(key -> place.round().storesSheets()).flatMap(key -> key.open(sealed));
        if (form.isEmpty()) {
            rounds.find(round);
        }
        return form.map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
    }

    /** Holds the answers against the round's own questionnaire, looks for a card where one is needed, and stores the sheet once. */
    public Outcome submit(Place place, Sent sent) {
        if (!place.round().storesSheets()) {
            return new Outcome.Closed();
        }
        var checked =
                sent.answers().check(rounds.instrumentOf(place.round().id()).orElseThrow());
        return checked instanceof Checked.Valid valid ? submit(place, sent, valid) : new Outcome.Faulty(checked);
    }

    private Outcome submit(Place place, Sent sent, Checked.Valid valid) {
        var card = Optional.<CardCode>empty();
        if (place.series().takesCards()) {
            card = sent.cards().stream()
                    .flatMap(typed -> CardCode.parse(typed).stream())
                    .filter(typed -> place.has(typed, cards))
                    .findFirst();
            if (card.isEmpty()) {
                return held(valid, sent.cards().isEmpty() ? Why.CARD : Why.WRONG_CARD);
            }
        }
        if (sent.id().isEmpty()) {
            return held(valid, Why.CHECK);
        }
        var pair = sent.pair()
                .filter(answers -> place.series().rules().linked())
                .map(answers -> answers.code(
                        place.part().unit(), links.of(place.series().id())));
        return store(
                place,
                sent,
                valid,
                new Submission(
                        sent.id().get(),
                        place.round().id(),
                        place.part().unit(),
                        valid.response(),
                        pair,
                        card.map(CardCode::value),
                        valid.comments(),
                        sent.onPaper()));
    }

    /** Cards are a budget of their own. */
    private Outcome store(Place place, Sent sent, Checked.Valid valid, Submission submission) {
        var code = sent.code().filter(it -> !place.series().takesCards());
        var wait = code.map(it -> budget.take(it, place.part().headcount(), clock.instant()))
                .orElse(Duration.ZERO);
        if (!wait.isZero()) {
            return new Outcome.Held(valid, Why.WAIT, wait);
        }
        var stored = stored(submission);
        if (!stored.equals(Optional.of(Storing.STORED))) {
            code.ifPresent(it -> budget.giveBack(it, place.part().headcount()));
        }
        return stored.map(outcome -> outcome(outcome, valid)).orElseGet(() -> held(valid, Why.AGAIN));
    }

    private static Outcome outcome(Storing stored, Checked.Valid valid) {
        return switch (stored) {
            case STORED, ALREADY_STORED -> new Outcome.Stored();
            case OTHER_CONTENT -> held(valid, Why.OTHER);
            case NO_CARD -> held(valid, Why.CARD);
            case ROUND_CLOSED -> new Outcome.Closed();
        };
    }

    private static Outcome held(Checked.Valid valid, Why why) {
        return new Outcome.Held(valid, why, Duration.ZERO);
    }

    /** Waits for the disk; empty where the sheet is not known to be stored. */
    private Optional<Storing> stored(Submission submission) {
        try {
            return Optional.of(responses.store(submission).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            LOG.error(
                    "a sheet was not stored: {}; it was asked for again",
                    e.getCause().getClass().getName());
        } catch (TimeoutException e) {
            LOG.error("the disk took longer than {} to store a sheet; it was asked for again", PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
