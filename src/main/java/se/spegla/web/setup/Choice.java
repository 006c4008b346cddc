package se.spegla.web.setup;

/** One option of a list to choose from. */
public record Choice(String value, String label, boolean isChosen) {}
