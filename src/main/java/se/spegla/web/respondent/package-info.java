/** Everything that those who answer meet: the way in, the questionnaire on a tablet or a phone, shared tablets, and what is stored. */
package se.spegla.web.respondent;
