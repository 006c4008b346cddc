/** The ports of the core in SQL that every database understands, and the keys in files beside it. */
package se.spegla.store.sql;
