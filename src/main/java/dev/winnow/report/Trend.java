package dev.winnow.report;

/**
 * How often something was found in an earlier run, and how often now.
 *
 * @param name what was found: a category
 * @param before the share of the earlier run's documents that had it, 0 to 1
 * @param now the share of this run's documents
 */
public record Trend(String name, double before, double now) {}
