package dev.winnow.rules.injection;

import dev.winnow.Span;
import dev.winnow.text.Letters;

/**
 * Latin names inside text of a script without blanks, where they part characters that the text elsewhere writes side by side: {@code
 * foreignNameminister} in a story about the foreign minister.
 */
final class SplitTraces {

    /** Characters read from the beginning of the body; the network writes into the first paragraph. A guess. */
    private static final int BEGINNING = 4000;

    private static final int SHORTEST = 4;

    /** Characters searched for the parted ones; keeps the work on a huge text bounded. */
    private static final int SEARCHED = 20_000;

    private SplitTraces() {}

    static void collect(Page page, Traces traces) {
        if (!page.view().mayBeUnspaced()) {
            return;
        }
        String text = page.text();
        int end = Math.min(text.length() - 1, page.body() + BEGINNING);
        for (int i = page.body() + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z' && blankless(text.charAt(i - 1)) && !traces.full()) {
                int nameEnd = i;
                while (nameEnd < end && text.charAt(nameEnd) < 0x80 && Letters.isWord(text.charAt(nameEnd))) {
                    nameEnd++;
                }
                Span name = new Span(i, nameEnd);
                if (name.length() >= SHORTEST && parts(text, name)) {
                    traces.add(
                            name,
                            new Trace(Trace.NO_ROOM, traces.place(i - 1, i) ^ traces.place(nameEnd, nameEnd + 1), 0));
                }
                i = nameEnd;
            }
        }
    }

    /** Whether the characters around the name stand side by side elsewhere in the text, and the name stands nowhere else. */
    static boolean parts(String all, Span name) {
        String text = all.length() > SEARCHED ? all.substring(0, SEARCHED) : all;
        int before = name.start();
        int after = name.end();
        boolean inside = before > 1
                && after + 1 < text.length()
                && blankless(text.charAt(before - 1))
                && blankless(text.charAt(after));
        if (!inside || text.indexOf(name.in(text)) < before || text.indexOf(name.in(text), after) >= 0) {
            return false;
        }
        String left = text.substring(before - 2, before);
        String right = text.substring(after, after + 2);
        return blankless(left.charAt(0)) && text.contains(left + right.charAt(0))
                || blankless(right.charAt(1)) && text.contains(left.charAt(1) + right);
    }

    /** Whether the character belongs to a script that writes words without blanks between them: its letters have no case. */
    static boolean blankless(char c) {
        return c >= 0xE00 && (Character.isIdeographic(c) || Character.getType(c) == Character.OTHER_LETTER);
    }
}
