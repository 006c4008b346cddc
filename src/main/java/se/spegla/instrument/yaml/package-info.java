/** YAML as a tree of values that know their line and name, and add a fault where they are not what is asked for. */
package se.spegla.instrument.yaml;
