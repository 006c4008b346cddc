/** What leaders do with series and rounds: each act whole, with its codes and cards and its line of the audit log, or not at all. */
package se.spegla.setup;
