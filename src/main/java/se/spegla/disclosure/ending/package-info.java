/** The end of a series: what was told stays, and what was answered is destroyed. */
package se.spegla.disclosure.ending;
