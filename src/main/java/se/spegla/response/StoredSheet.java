package se.spegla.response;

import java.util.Optional;

/**
 * What is kept of a sheet.
 *
 * @param pair the code by which a person's two sheets find each other, where one was given
 */
public record StoredSheet(Response response, Optional<String> pair) {}
