package dev.winnow.gate;

import dev.winnow.Finding;
import dev.winnow.Span;
import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import java.util.Locale;

/**
 * What makes a finding the same in another version of its document: the rule, the text of its span, and what stands around it. No place, no
 * line. Immutable.
 *
 * @param rule the rule's id
 * @param text a hash of the span's text, blanks left out; {@link #WHOLE} for a span that is most of its document
 * @param around a hash of {@value #AROUND} letters and digits on each side
 */
record Fingerprint(String rule, String text, String around) implements Comparable<Fingerprint> {

    /** The text of a finding about the document as a whole, which changes with every edit. */
    static final String WHOLE = "whole";

    private static final int AROUND = 20;

    static Fingerprint of(String document, Finding finding) {
        Span span = finding.span();
        if (span.length() * 2 > document.length() && span.length() > 200) {
            return new Fingerprint(finding.rule().id(), WHOLE, "");
        }
        long around = hash(document, before(document, span.start()), span.start(), true);
        around = around * 31 + hash(document, span.end(), after(document, span.end()), true);
        return new Fingerprint(
                finding.rule().id(), hex(hash(document, span.start(), span.end(), false)), hex(Hashes.mix(around)));
    }

    private static long hash(String document, int start, int end, boolean lettersOnly) {
        long hash = 7;
        for (int i = start; i < end; i++) {
            char c = document.charAt(i);
            if (lettersOnly ? Likeness.counts(c) : !Letters.isBlank(c)) {
                hash = Hashes.mix(hash * 31 + (lettersOnly ? Letters.fold(c) : c));
            }
        }
        return hash;
    }

    private static int before(String document, int start) {
        int left = AROUND;
        int at = start;
        while (at > 0 && left > 0) {
            at--;
            left -= Likeness.counts(document.charAt(at)) ? 1 : 0;
        }
        return at;
    }

    private static int after(String document, int end) {
        int left = AROUND;
        int at = end;
        while (at < document.length() && left > 0) {
            left -= Likeness.counts(document.charAt(at)) ? 1 : 0;
            at++;
        }
        return at;
    }

    private static String hex(long hash) {
        return String.format(Locale.ROOT, "%08x", (int) (hash >>> 32));
    }

    @Override
    public int compareTo(Fingerprint other) {
        int byRule = rule.compareTo(other.rule);
        int byText = byRule != 0 ? byRule : text.compareTo(other.text);
        return byText != 0 ? byText : around.compareTo(other.around);
    }
}
