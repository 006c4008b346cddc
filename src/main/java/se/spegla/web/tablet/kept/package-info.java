/** What the respondents' pages keep in memory, so that the hot way reads nothing from the disk. */
package se.spegla.web.tablet.kept;
