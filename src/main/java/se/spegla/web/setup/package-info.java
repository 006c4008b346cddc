/** Pages with which a measurement is set up and followed: units, questionnaires, series, rounds, and their end. */
package se.spegla.web.setup;
