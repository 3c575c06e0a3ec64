package dev.winnow.io;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a record beside it.
 *
 * @param winnow a JSON object, the value of {@code metadata.winnow}
 * @param reason what {@code metadata.filter_reason} says, null for no such member
 */
public record Note(String winnow, @Nullable String reason) {}
