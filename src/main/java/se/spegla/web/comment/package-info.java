/** The pages of comments in free words: the process leader's review, and what is shown. */
package se.spegla.web.comment;
