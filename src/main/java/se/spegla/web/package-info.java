/** HTTP in, HTML out. No rules of its own: it asks the core and shows the answer. */
package se.spegla.web;
