package dev.winnow;

import dev.winnow.text.Letters;
import java.util.Collection;
import java.util.List;

/**
 * Literals without one of which a rule cannot fire; the shared pass finds those of all rules at once.
 *
 * <p>Immutable. Literals are matched on UTF-16 units. Ignoring case compares by simple folding, character by character.
 *
 * @param literals what to look for; empty when the rule wants every text
 * @param ignoreCase whether upper and lower case are the same
 * @param place where a literal counts
 */
public record Triggers(List<String> literals, boolean ignoreCase, Place place) {

    /** Where a literal has to stand to count as a hit. */
    public enum Place {
        /** Anywhere. */
        ANYWHERE,
        /** Not as a part of a longer word: no letter or digit touches an end of it that is a letter or digit. */
        WHOLE_WORD,
        /** As the first visible characters of a line, not running on into a longer word. */
        LINE_START
    }

    /** The longest literal, in UTF-16 units. */
    public static final int MAX_LENGTH = 200;

    /** The rule is called for every text. */
    public static final Triggers EVERY_TEXT = new Triggers(List.of(), false, Place.ANYWHERE);

    public Triggers {
        literals = List.copyOf(literals);
        for (String literal : literals) {
            if (literal.isEmpty() || literal.length() > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        "A trigger has 1 to " + MAX_LENGTH + " characters, not " + literal.length());
            }
            if (place == Place.LINE_START && Letters.isBlank(literal.charAt(0))) {
                throw new IllegalArgumentException("The visible part of a line cannot begin with '" + literal + "'");
            }
        }
    }

    /** The literals anywhere in the text, case as given. */
    public static Triggers literals(String... literals) {
        return literals(List.of(literals));
    }

    /**
     * The literals anywhere in the text, case as given.
     *
     * @throws IllegalArgumentException if there are none: such a rule would never be called
     */
    public static Triggers literals(Collection<String> literals) {
        if (literals.isEmpty()) {
            throw new IllegalArgumentException("A rule with triggers needs at least one literal");
        }
        return new Triggers(List.copyOf(literals), false, Place.ANYWHERE);
    }

    /** Each character of the string, anywhere in the text. */
    public static Triggers characters(String characters) {
        return literals(
                characters.chars().mapToObj(c -> String.valueOf((char) c)).toList());
    }

    /** The same literals in upper, lower and mixed case. */
    public Triggers ignoringCase() {
        return new Triggers(literals, true, place);
    }

    /** The same literals, but only as whole words. */
    public Triggers asWords() {
        return new Triggers(literals, ignoreCase, Place.WHOLE_WORD);
    }

    /** The same literals, but only where a line begins with them. */
    public Triggers atLineStart() {
        return new Triggers(literals, ignoreCase, Place.LINE_START);
    }
}
