/** A questionnaire file becomes a checked, versioned instrument with its wordings. Imports no other room. */
package se.spegla.instrument;
