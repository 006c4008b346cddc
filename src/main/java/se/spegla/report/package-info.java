/**
 * What is told of released figures: one {@link se.spegla.report.Report} for a unit or a series, made once, with its pictures;
 * and the same figures under names for programs. Pages, text and files lay it out.
 */
package se.spegla.report;
