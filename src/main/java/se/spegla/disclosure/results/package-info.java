/** What the server may tell of closed rounds. */
package se.spegla.disclosure.results;
