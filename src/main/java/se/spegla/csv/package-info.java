/**
 * A CSV file as Excel and people save it becomes rows with line numbers. Knows nothing of what the columns mean.
 * Imports only {@code fault}.
 */
package se.spegla.csv;
