package dev.winnow;

/**
 * Finds one kind of damage.
 *
 * <p>A rule is immutable and shared between threads, does no I/O, and reads no clock, locale or random number: what it finds depends on
 * the view and on the settings it was made with.
 */
public interface Rule {

    /** Everything that can be said of the rule; the same object at every call. */
    RuleInfo info();

    /** What a text must hold for the rule to be able to fire; a text without any of it is never shown to the rule. */
    default Triggers triggers() {
        return Triggers.EVERY_TEXT;
    }

    /** Leaves keys of the document for the census; corpus rules only, in the first pass. */
    default void sketch(View view, Sketch sketch) {}

    /** Reports what is wrong with the document. */
    void check(View view, Findings out);
}
