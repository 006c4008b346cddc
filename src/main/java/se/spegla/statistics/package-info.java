/**
 * Numbers in, numbers with their caveats out; knows nothing of surveys. Apache Commons Statistics is used wherever it
 * has the function. What is not defined is said with a {@link se.spegla.statistics.Reason}, never with NaN. Imports
 * no other room.
 */
package se.spegla.statistics;
