/** The commands: serve, demo, invite-leader, compare, check. */
package se.spegla.cli;
