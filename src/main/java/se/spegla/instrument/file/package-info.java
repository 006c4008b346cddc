/** Questionnaire files: reading with all faults, the canonical form, the catalogue of shipped and own instruments. */
package se.spegla.instrument.file;
