/** What the released figures say, in sentences that a unit manager can repeat and a statistician can sign. */
package se.spegla.report.story;
