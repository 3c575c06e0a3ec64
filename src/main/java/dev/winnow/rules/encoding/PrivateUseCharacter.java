package dev.winnow.rules.encoding;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Letters;
import dev.winnow.text.Peculiarities;
import java.util.Locale;

/** A character whose meaning only a certain font knows. */
public final class PrivateUseCharacter implements Rule {

    static final RuleInfo INFO = RuleInfo.of("private-use-character", Category.ENCODING, Severity.INFO)
            .summary("A character that only a certain font shows")
            .why("""
                    Icon fonts put their pictures into the private use area, and word processors their bullets. Without the font
                    there is an empty box, and what a model learns from it means nothing.
                    """)
            .source(
                    "The Unicode Standard, section 23.5: Private-Use Characters; U+F0B7 is the bullet of Symbol in Word")
            .confidence(0.9)
            .hit("⟦\\u{F09A} →⟧Share this page\n⟦\\u{F0B7}→\u2022⟧ bring a coat")
            .hit("The logo⟦\\u{F8FF}⟧s are on the left.")
            .miss("\u2022 bring a coat \u2605\u2605\u2605")
            .miss("\uD83C\uDF0D is an emoji, and so is \u2708\uFE0F.")
            .build();

    /** The bullets of Symbol and Wingdings as Word writes them. */
    private static final String BULLETS = "\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF02D";

    public PrivateUseCharacter(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Peculiarities odd = Odd.in(view);
        int done = 0;
        for (int i = 0; i < odd.oddCount(); i++) {
            int start = odd.odd(i);
            if (start < done || !isPrivate(text, start)) {
                continue;
            }
            int end = start;
            while (end < text.length() && isPrivate(text, end)) {
                end += Character.charCount(text.codePointAt(end));
            }
            done = end;
            report(view, new Span(start, end), out);
        }
    }

    private static void report(View view, Span span, Findings out) {
        String text = view.text();
        boolean first = span.start() == 0 || Letters.isBlank(text.charAt(span.start() - 1));
        boolean last = span.end() == text.length() || Letters.isBlank(text.charAt(span.end()));
        String name = "U+" + Integer.toHexString(text.codePointAt(span.start())).toUpperCase(Locale.ROOT);
        String message = name + " means something in one font only";
        boolean lineStart = view.visibleLine(view.lineAt(span.start())).start() == span.start();
        if (first && last && lineStart && span.length() == 1 && BULLETS.indexOf(text.charAt(span.start())) >= 0) {
            out.add(span, message + ", a bullet as a rule", Fix.replace(span, "\u2022"));
        } else if (first && last) {
            boolean blank = span.end() < text.length() && text.charAt(span.end()) == ' ';
            Span whole = new Span(span.start(), blank ? span.end() + 1 : span.end());
            out.add(whole, message + ", an icon as a rule", Fix.delete(whole));
        } else {
            out.add(span, message, null);
        }
    }

    private static boolean isPrivate(String text, int at) {
        return Character.getType(text.codePointAt(at)) == Character.PRIVATE_USE;
    }
}
