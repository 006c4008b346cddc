package se.spegla.web.results;

import java.util.List;
import java.util.Optional;
import se.spegla.measurement.Round;

/**
 * The form in which two closed rounds are chosen.
 *
 * @param several whether there is anything to choose
 * @param none whether one round by itself is chosen
 */
public record RoundChoice(List<Option> baselines, List<Option> followUps, boolean several, boolean none) {
    /** A round that can be chosen. */
    public record Option(String id, String name, boolean chosen) {}

    static RoundChoice of(Choice choice) {
        return new RoundChoice(
                options(choice.closed(), Optional.of(choice.baseline())),
                options(choice.closed(), choice.followUp()),
                choice.closed().size() > 1,
                choice.followUp().isEmpty());
    }

    private static List<Option> options(List<Round> rounds, Optional<Round> chosen) {
        return rounds.stream()
                .map(round -> new Option(
                        round.id().value(),
                        round.name(),
                        chosen.filter(round::equals).isPresent()))
                .toList();
    }
}
