package dev.winnow;

/**
 * A document that left a key in the census.
 *
 * @param document its {@link Document#id()}
 * @param value what the rule packed beside the key
 */
public record Witness(String document, long value) {}
