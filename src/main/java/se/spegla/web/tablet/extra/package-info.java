/** What a respondent may be asked for beside the statements: a card, and three questions that link two rounds. */
package se.spegla.web.tablet.extra;
