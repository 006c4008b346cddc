/** The releases, in SQL. */
package se.spegla.store.release;
