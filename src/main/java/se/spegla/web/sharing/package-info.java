/** A unit's shared tablet: the code that starts it, made by who is responsible, and the page on the device. */
package se.spegla.web.sharing;
