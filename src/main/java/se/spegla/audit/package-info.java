/** What was done, by whom, when: events become lines of the audit log. */
package se.spegla.audit;
