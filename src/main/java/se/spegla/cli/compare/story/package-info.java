/** A comparison told in plain words on a terminal. */
package se.spegla.cli.compare.story;
