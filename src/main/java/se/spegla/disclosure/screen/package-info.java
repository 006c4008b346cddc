/** What of a unit's round is held back on the server, so that no figure gives a few away, nor two taken together. */
package se.spegla.disclosure.screen;
