/** All SQL of the program; implements the ports that the core declares. */
package se.spegla.store;
