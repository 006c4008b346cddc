/** Series, rounds, headcounts and codes: the process leader's pages. */
package se.spegla.web.setup.rounds;
