/** What is printed: QR codes, and pages as PDF. */
package se.spegla.report.paper;
