/** A fictional municipality to look at: set up and answered through the same core as a real one. */
package se.spegla.demo;
