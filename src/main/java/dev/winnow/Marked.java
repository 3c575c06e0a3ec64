package dev.winnow;

import dev.winnow.text.Unseen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with marked spans: the one notation for examples, fixtures, test failures and {@code --format marked}.
 *
 * <p>{@code ⟦bad→good⟧} is a finding whose fix turns bad into good, {@code ⟦bad→⟧} one whose fix deletes, {@code ⟦bad⟧} one without a fix,
 * {@code ⟦→x⟧} an empty span. Marks may hold line breaks and do not nest. <code>&#92;u{200B}</code> is the character U+200B.
 *
 * @param text the text without the marks
 * @param marks in the order of the text
 */
public record Marked(String text, List<Mark> marks) {

    private static final char OPEN = '⟦';
    private static final char TURNS_INTO = '→';
    private static final char CLOSE = '⟧';
    private static final Pattern ESCAPE = Pattern.compile("\\\\u\\{([0-9A-Fa-f]{1,6})}");

    /**
     * One marked span.
     *
     * @param span in UTF-16 indices of the text without marks
     * @param replacement what a fix makes of it, or null without a fix
     */
    public record Mark(Span span, @Nullable String replacement) {}

    public Marked {
        marks = List.copyOf(marks);
    }

    /**
     * Reads the notation.
     *
     * @throws IllegalArgumentException if marks nest or do not close
     */
    public static Marked parse(String source) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        for (int open = source.indexOf(OPEN); open >= 0; open = source.indexOf(OPEN, from)) {
            int close = source.indexOf(CLOSE, open);
            int nested = source.indexOf(OPEN, open + 1);
            if (close < 0 || nested >= 0 && nested < close) {
                throw new IllegalArgumentException(
                        "Mark is not closed: " + source.substring(open, Math.min(source.length(), open + 60)));
            }
            text.append(unescaped(source.substring(from, open)));
            String inside = source.substring(open + 1, close);
            int arrow = inside.indexOf(TURNS_INTO);
            String bad = unescaped(arrow < 0 ? inside : inside.substring(0, arrow));
            marks.add(new Mark(
                    new Span(text.length(), text.length() + bad.length()),
                    arrow < 0 ? null : unescaped(inside.substring(arrow + 1))));
            text.append(bad);
            from = close + 1;
        }
        return new Marked(text.append(unescaped(source.substring(from))).toString(), marks);
    }

    /** The text with every mark's replacement in its place; lines that marks empty go with the blank lines they would leave. */
    public String cleaned() {
        List<Fix> fixes = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.replacement() != null) {
                fixes.add(Fix.replace(mark.span(), mark.replacement()));
            }
        }
        return Cleaner.apply(text, fixes);
    }

    /** What the findings say of the text; of findings that overlap, the first in the order of spans is marked. */
    public static Marked of(String text, List<Finding> findings) {
        List<Mark> marks = new ArrayList<>();
        for (Finding finding : drawn(findings)) {
            marks.add(new Mark(finding.span(), replacement(text, finding)));
        }
        return new Marked(text, marks);
    }

    /** The findings that {@link #of} leaves out because they overlap others. */
    public static List<Finding> undrawn(List<Finding> findings) {
        Set<Finding> drawn = Collections.newSetFromMap(new IdentityHashMap<>());
        drawn.addAll(drawn(findings));
        return findings.stream().filter(finding -> !drawn.contains(finding)).toList();
    }

    /** The notation, ready to be read by {@link #parse}; characters that cannot be seen are escaped. */
    public String source() {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Mark mark : marks) {
            escape(text.substring(from, mark.span().start()), false, out);
            out.append(OPEN);
            escape(mark.span().in(text), true, out);
            if (mark.replacement() != null) {
                escape(mark.replacement(), true, out.append(TURNS_INTO));
            }
            out.append(CLOSE);
            from = mark.span().end();
        }
        escape(text.substring(from), false, out);
        return out.toString();
    }

    /** What the finding's fix leaves of its span; null without a fix. */
    private static @Nullable String replacement(String text, Finding finding) {
        Fix fix = finding.fix();
        if (fix == null) {
            return null;
        }
        StringBuilder left = new StringBuilder();
        int from = finding.span().start();
        for (Edit edit : fix.edits()) {
            if (edit.span().end() < finding.span().start()
                    || edit.span().start() > finding.span().end()) {
                continue;
            }
            left.append(text, from, Math.max(from, edit.span().start())).append(edit.text());
            from = Math.max(from, edit.span().end());
        }
        return from < finding.span().end()
                ? left.append(text, from, finding.span().end()).toString()
                : left.toString();
    }

    private static List<Finding> drawn(List<Finding> findings) {
        List<Finding> drawn = new ArrayList<>();
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort((a, b) -> a.span().compareTo(b.span()));
        int end = 0;
        Span last = null;
        for (Finding finding : sorted) {
            if (finding.span().start() >= end && !finding.span().equals(last)) {
                drawn.add(finding);
                last = finding.span();
                end = last.end();
            }
        }
        return drawn;
    }

    private static String unescaped(String source) {
        return source.contains("\\u{")
                ? ESCAPE.matcher(source)
                        .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))))
                : source;
    }

    private static void escape(String text, boolean inMark, StringBuilder out) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            boolean notation = c == OPEN || c == CLOSE || inMark && c == TURNS_INTO || text.startsWith("\\u{", i);
            if (notation || c != '\n' && c != '\t' && Unseen.is(c)) {
                Unseen.escape(c, out);
            } else {
                out.appendCodePoint(c);
            }
        }
    }
}
