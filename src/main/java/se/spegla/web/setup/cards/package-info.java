/** The cards of a round whose series takes cards: printed, made more of, and renewed. */
package se.spegla.web.setup.cards;
