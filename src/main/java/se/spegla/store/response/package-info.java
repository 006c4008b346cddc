/** The stored answers: committed in groups, without a trace of who sent what when. */
package se.spegla.store.response;
