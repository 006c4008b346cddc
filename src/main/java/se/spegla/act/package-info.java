/** What every act needs around it: who asks, one transaction, and events of which the audit log is made. */
package se.spegla.act;
