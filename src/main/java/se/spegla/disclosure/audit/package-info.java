/** The proof that what is let out of a unit rests on enough persons. Looks at who answered what, never at an answer. */
package se.spegla.disclosure.audit;
