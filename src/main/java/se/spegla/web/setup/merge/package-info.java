/** Merging small units before a series' first round, so that they get a result together. */
package se.spegla.web.setup.merge;
