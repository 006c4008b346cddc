/** The SQLite file: its folder, its connections, its transactions. */
package se.spegla.store.sqlite;
