/** How far an open round has come, in steps that do not tell who has answered. */
package se.spegla.disclosure.progress;
