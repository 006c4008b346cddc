/** Single-use cards: how many there are, and which have not been used. */
package se.spegla.store.card;
