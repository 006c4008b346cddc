/**
 * A questionnaire file becomes a checked, versioned instrument with its wordings. Imports only
 * {@code fault} and {@code csv}.
 */
package se.spegla.instrument;
