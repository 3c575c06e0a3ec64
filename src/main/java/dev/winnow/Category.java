package dev.winnow;

import java.util.Locale;

/** The kind of damage a rule finds; the names in lower case are public API of the command line. */
public enum Category {
    /** Foreign strings put into the text: brands, spam tokens. */
    INJECTION,
    /** Dates that contradict each other or cannot be. */
    DATE,
    /** Several texts run together. */
    CONCATENATION,
    /** Text of the page around the article: navigation, labels, credits, biographies. */
    BOILERPLATE,
    /** Damage to the form: glued fields, repeated titles, placeholders, quotation marks. */
    STRUCTURE,
    /** Damage to characters. */
    ENCODING,
    /** Data about persons. */
    PRIVACY,
    /** Copies of other documents. */
    DUPLICATE,
    /** Published quality heuristics. */
    QUALITY;

    /** The name used on the command line and in every report, such as {@code injection}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
