/** An answer sheet becomes a valid, immutable response, and is stored once. */
package se.spegla.response;
