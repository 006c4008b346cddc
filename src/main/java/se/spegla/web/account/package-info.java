/** Coming in, going out, and who has an account. */
package se.spegla.web.account;
