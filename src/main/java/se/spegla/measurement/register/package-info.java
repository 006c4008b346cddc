/** Keeping the organisation's areas and units: the rules for names, and how units come in from a CSV file. */
package se.spegla.measurement.register;
