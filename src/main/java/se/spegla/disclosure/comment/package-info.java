/** Comments in free words: reviewed without knowing from where they come, and shown where there are enough of them. */
package se.spegla.disclosure.comment;
