/** What the pages of the set-up share. */
package se.spegla.web.setup;
