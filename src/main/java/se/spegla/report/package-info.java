/** Released numbers become text, tables, charts and files. */
package se.spegla.report;
