/** Response to scores: reversing, missing answers, right answers. */
package se.spegla.scoring;
