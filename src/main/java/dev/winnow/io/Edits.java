package dev.winnow.io;

import dev.winnow.Edit;
import java.util.List;

/** Applies edits that are sorted and do not overlap. */
final class Edits {

    private Edits() {}

    static String apply(String text, List<Edit> edits) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (Edit edit : edits) {
            out.append(text, from, edit.span().start()).append(edit.text());
            from = edit.span().end();
        }
        return out.append(text, from, text.length()).toString();
    }
}
