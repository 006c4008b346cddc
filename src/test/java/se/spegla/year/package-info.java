/** A year of measuring, played through the pages only. */
package se.spegla.year;
