/** The SQLite file: where it lies, who may open it, how it is reached. */
package se.spegla.store.connection;
