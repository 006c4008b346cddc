/**
 * The respondent's way: unit code, questionnaire, thank you. No sign-in, no cookie, nothing that tells one person from
 * another.
 */
package se.spegla.web.tablet;
