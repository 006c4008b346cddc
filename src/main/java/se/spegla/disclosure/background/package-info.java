/** Background items: who answered, told for the whole organisation and for nothing smaller. */
package se.spegla.disclosure.background;
