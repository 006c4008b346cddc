/** Pages that show what has passed the gate: series, units, statements, charts, and the figures as a file. */
package se.spegla.web.results;
