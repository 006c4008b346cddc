/** What every form of the set-up shares: what was typed stays, and each fault stands at its field. */
package se.spegla.web.form;
