/** Organisation, units, series, rounds and wordings in SQL. */
package se.spegla.store.measurement;
