/** The only door to results: what is proved to be safe is released, stored, and followed; comments, screening and the proof lie in rooms of their own. */
package se.spegla.disclosure;
