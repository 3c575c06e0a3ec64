package dev.winnow.report;

import dev.winnow.text.JsonStrings;
import dev.winnow.text.Unseen;

/**
 * Writes JSON by appending, without blanks.
 *
 * <p>Lone surrogates become U+FFFD: they cannot stand in UTF-8, and many readers refuse their escapes. Used by one thread.
 */
final class JsonText {

    private final StringBuilder out;
    private boolean first = true;

    JsonText() {
        this(new StringBuilder());
    }

    /** Appends to what is there. */
    JsonText(StringBuilder out) {
        this.out = out;
    }

    JsonText open(char bracket) {
        comma();
        out.append(bracket);
        first = true;
        return this;
    }

    JsonText close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    /** The name of the member whose value comes next. */
    JsonText key(String name) {
        comma();
        JsonStrings.quote(name, false, out);
        out.append(':');
        first = true;
        return this;
    }

    /** Text as it is. */
    JsonText string(String value) {
        comma();
        JsonStrings.quote(wellFormed(value), false, out);
        first = false;
        return this;
    }

    JsonText number(double value) {
        return raw(value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value));
    }

    /** JSON that is finished. */
    JsonText raw(String json) {
        comma();
        out.append(json);
        first = false;
        return this;
    }

    JsonText member(String name, String value) {
        return key(name).string(value);
    }

    /** Text for people: characters that cannot be seen are shown by their numbers. */
    JsonText shown(String name, String value) {
        return key(name).string(Unseen.escaped(value));
    }

    JsonText member(String name, double value) {
        return key(name).number(value);
    }

    JsonText member(String name, long value) {
        return key(name).raw(String.valueOf(value));
    }

    @Override
    public String toString() {
        return out.toString();
    }

    static String wellFormed(String text) {
        if (isWellFormed(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c));
        return clean.toString();
    }

    /** Whether the text holds no half of a surrogate pair. */
    static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private void comma() {
        if (!first) {
            out.append(',');
        }
    }
}
