/**
 * The attacker: who has every released figure and wants to know what a few persons answered. A break that is found here
 * is a fault of the gate.
 */
package se.spegla.attack;
