/**
 * What is wrong with a file that a person wrote, said so that the person can mend it; and that the file of the store is gone.
 * Imports no other room.
 */
package se.spegla.fault;
