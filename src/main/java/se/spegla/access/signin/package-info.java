/** The ways in for those who have an account: password, invitation, and the session that follows. */
package se.spegla.access.signin;
