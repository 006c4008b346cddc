/** What may be shown, and how exactly: the rules that the gate goes by. Knows numbers only. */
package se.spegla.disclosure.policy;
