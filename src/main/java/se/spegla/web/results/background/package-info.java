/** Who answered, on the overview. */
package se.spegla.web.results.background;
