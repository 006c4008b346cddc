/** The attacker at a running server: what each role, and who has a code or a card, gets over HTTP. */
package se.spegla.attack.site;
