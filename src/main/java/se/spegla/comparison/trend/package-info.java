/** The same units followed through several rounds. */
package se.spegla.comparison.trend;
