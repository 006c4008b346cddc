/** Released figures become pictures: SVG that scales, carries its own description and reads in grey. */
package se.spegla.report.chart;
