/** What a comparison computes, unrounded and unchecked; only the gate in {@code disclosure} may read it. */
package se.spegla.comparison.figures;
