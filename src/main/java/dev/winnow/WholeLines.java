package dev.winnow;

import dev.winnow.text.Letters;

/** What has to go with deleted lines so that the lines left over stand as if the others had never been there. */
final class WholeLines {

    private WholeLines() {}

    /** Whether the span holds more than plain white space and nothing visible stands beside it on its first and last line. */
    static boolean covers(String text, Span span) {
        Span core = core(text, span);
        Span lines = around(text, core);
        return !core.isEmpty()
                && Letters.isBlank(text, lines.start(), core.start())
                && Letters.isBlank(text, core.end(), lines.end());
    }

    /**
     * The lines that the span touches and the white space that goes with them: between two kept lines the gap with more line breaks
     * stays, at the text's start nothing stays, at its end only a final line break that the text had.
     */
    static Span widen(String text, Span span) {
        Span lines = around(text, core(text, span));
        int before = lines.start();
        while (before > 0 && Letters.isBlank(text.charAt(before - 1))) {
            before--;
        }
        int after = lines.end();
        while (after < text.length() && Letters.isBlank(text.charAt(after))) {
            after++;
        }
        int keptStart = after == text.length() ? after : lineStart(text, after);
        if (before == 0) {
            return new Span(0, keptStart);
        }
        int keptEnd = lineEnd(text, before);
        if (after == text.length()) {
            return new Span(keptEnd, Math.max(keptEnd, finalBreak(text)));
        }
        return breaks(text, lines.end(), keptStart) > breaks(text, keptEnd, lines.start())
                ? new Span(keptEnd, lines.end())
                : new Span(lines.start(), keptStart);
    }

    /** The span without plain white space at its ends; a paragraph of no-break spaces is one, and goes with its blank lines. */
    private static Span core(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return new Span(start, end);
    }

    /** The lines that the span touches, without the last one's line break. */
    private static Span around(String text, Span span) {
        return new Span(lineStart(text, span.start()), lineEnd(text, span.end()));
    }

    private static int lineStart(String text, int at) {
        int start = at;
        while (start > 0 && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int lineEnd(String text, int at) {
        int end = at;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the line break that ends the text begins; the text's length when it does not end in one. */
    private static int finalBreak(String text) {
        int end = text.length();
        if (text.endsWith("\r\n")) {
            return end - 2;
        }
        return end > 0 && isBreak(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static int breaks(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            boolean half = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (isBreak(text.charAt(i)) && !half) {
                count++;
            }
        }
        return count;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
