/** Sheets that wait on a device without network: locked there to a key of the round, opened here only. */
package se.spegla.response.sealed;
