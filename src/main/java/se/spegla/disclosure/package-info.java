/** The only door to results: small groups are withheld, also against subtraction. */
package se.spegla.disclosure;
