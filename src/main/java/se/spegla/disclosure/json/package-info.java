/** Released figures as the JSON text that is stored. */
package se.spegla.disclosure.json;
