/** A round on paper: posters for the walls, forms to fill in, and the page on which what comes back is entered. */
package se.spegla.web.setup.paper;
