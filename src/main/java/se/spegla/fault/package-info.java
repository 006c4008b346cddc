/** What is wrong with a file that a person wrote, said so that the person can mend it. Imports no other room. */
package se.spegla.fault;
