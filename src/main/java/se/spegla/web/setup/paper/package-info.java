/** Everything of a round that is printed: posters for the walls. */
package se.spegla.web.setup.paper;
