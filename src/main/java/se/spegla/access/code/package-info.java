/** The codes that open a questionnaire, and the budget that slows guessing. */
package se.spegla.access.code;
