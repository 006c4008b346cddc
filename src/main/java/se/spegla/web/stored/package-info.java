/** The page that tells everybody what is stored, straight from the database's own schema. */
package se.spegla.web.stored;
