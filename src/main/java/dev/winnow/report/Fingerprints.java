package dev.winnow.report;

import dev.winnow.Finding;
import dev.winnow.Span;
import dev.winnow.text.Hashes;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for the findings of one document that stay the same while lines are added, removed or wrapped elsewhere: made of the rule, the span's
 * text and what stands beside it, blanks aside, never of places. Used by one thread, findings in order.
 */
final class Fingerprints {

    /** Visible characters beside the span that count, as in the baseline's keys (a convention of ours, no measurement). */
    private static final int CONTEXT = 32;

    private static final int FARTHEST = 10 * CONTEXT;

    /** Of a longer span this much counts at either end. */
    private static final int LONGEST = 1000;

    private final String text;
    private final Map<String, Integer> counts = new HashMap<>();

    Fingerprints(String text) {
        this.text = text;
    }

    /** 32 hexadecimal digits, and the number among equal ones of the document. */
    String next(Finding finding) {
        Span span = finding.span();
        StringBuilder key = new StringBuilder(finding.rule().id()).append('\n');
        visible(before(span.start()), span.start(), key);
        key.append('\n');
        if (span.length() <= 2 * LONGEST) {
            visible(span.start(), span.end(), key);
        } else {
            visible(span.start(), span.start() + LONGEST, key);
            visible(span.end() - LONGEST, span.end(), key);
        }
        key.append('\n');
        visible(span.end(), after(span.end()), key);
        String hash = of(key);
        return hash + ":" + counts.merge(hash, 1, Integer::sum);
    }

    /** 32 hexadecimal digits for a text. */
    static String of(CharSequence key) {
        long one = Hashes.of(key);
        long two = Hashes.mix(one ^ Hashes.of(new StringBuilder(key).reverse()));
        return HexFormat.of().toHexDigits(one) + HexFormat.of().toHexDigits(two);
    }

    /** So far back that the context's characters are visible ones; blanks without end are no context. */
    private int before(int end) {
        int from = end;
        for (int seen = 0; from > Math.max(0, end - FARTHEST) && seen < CONTEXT; from--) {
            seen += Character.isWhitespace(text.charAt(from - 1)) ? 0 : 1;
        }
        return from;
    }

    private int after(int start) {
        int to = start;
        for (int seen = 0; to < Math.min(text.length(), start + FARTHEST) && seen < CONTEXT; to++) {
            seen += Character.isWhitespace(text.charAt(to)) ? 0 : 1;
        }
        return to;
    }

    private void visible(int from, int to, StringBuilder key) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                key.append(text.charAt(i));
            }
        }
    }
}
