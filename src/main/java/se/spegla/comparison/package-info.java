/** Groups of scores become differences with their caveats, verdicts, and changes of areas like for like. */
package se.spegla.comparison;
