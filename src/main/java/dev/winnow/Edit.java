package dev.winnow;

/**
 * One replacement in a text: an empty span inserts, an empty text deletes.
 *
 * @param span what is replaced
 * @param text what takes its place
 */
public record Edit(Span span, String text) {

    /** Whether the edit only takes characters away. */
    public boolean isDeletion() {
        return text.isEmpty();
    }
}
