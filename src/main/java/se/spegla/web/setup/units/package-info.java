/** Pages of the organisation, its areas and its units. */
package se.spegla.web.setup.units;
