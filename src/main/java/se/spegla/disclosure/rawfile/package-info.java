/** The gate for who holds the answers in a file already. */
package se.spegla.disclosure.rawfile;
