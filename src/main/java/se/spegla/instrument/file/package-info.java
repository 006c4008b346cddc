/** Questionnaire files: reading with all faults, the canonical form, the catalogue of what is shipped and what is one's own. */
package se.spegla.instrument.file;
