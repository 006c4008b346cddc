/** What has been released, kept: the same for everybody, and what every later release is held against. */
package se.spegla.disclosure.release;
