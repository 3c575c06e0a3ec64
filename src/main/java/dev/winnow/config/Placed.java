package dev.winnow.config;

/**
 * A value and where it comes from.
 *
 * @param from {@code default}, {@code preset news}, {@code winnow.yml:12} or the option of the command line
 */
public record Placed<T>(T value, String from) {}
