/** Who is measured and when: organisation, areas, units, series, rounds and headcounts. */
package se.spegla.measurement;
