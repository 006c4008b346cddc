/** Accounts, sessions, invitations, unit codes and the audit trail in SQL. */
package se.spegla.store.access;
