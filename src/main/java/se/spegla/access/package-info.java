/** Accounts, roles scoped to units, sessions, invitations, unit codes and the audit trail. */
package se.spegla.access;
