/** The pages that end a series or erase it. */
package se.spegla.web.ending;
