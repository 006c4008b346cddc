/** Questionnaires and their wordings: the process leader's pages. */
package se.spegla.web.setup.wording;
