/** What a device that is used for answering is told: how patient it is, and what it may do on its own. */
package se.spegla.web.tablet.device;
