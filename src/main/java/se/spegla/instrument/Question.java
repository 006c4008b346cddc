package se.spegla.instrument;

/** What is asked, in words, and what is answered there. */
public record Question(Text text, Variable variable) {}
