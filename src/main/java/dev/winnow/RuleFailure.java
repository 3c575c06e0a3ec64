package dev.winnow;

/**
 * A rule that threw on a document; the engine goes on without it.
 *
 * @param rule the rule's id
 * @param document the document's id
 * @param cause what it threw
 */
public record RuleFailure(String rule, String document, RuntimeException cause) {}
