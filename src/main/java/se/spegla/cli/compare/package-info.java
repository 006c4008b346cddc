/** {@code spegla compare}: two rounds of a file held against each other, as text, JSON or CSV. */
package se.spegla.cli.compare;
