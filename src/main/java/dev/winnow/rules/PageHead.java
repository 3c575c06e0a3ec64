package dev.winnow.rules;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Letters;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The first lines of a page that a program put together: a breadcrumb that the title is glued to, and a time of day in figures that
 * touches a word.
 *
 * @param breadcrumb the number of the line {@code Label:Home > {section}{title}}; -1 without one
 * @param sectionEnd where the breadcrumb's section ends and the title begins; -1 without a breadcrumb
 * @param title the number of the line that shows the title: another than the breadcrumb where the title stands again
 * @param stamp the number of the line in which date and time touch a word; -1 without one
 */
public record PageHead(int breadcrumb, int sectionEnd, int title, int stamp) {

    private static final PageHead NONE = new PageHead(-1, -1, -1, -1);

    /** Lines that are looked at; a site's name, breadcrumb, title, a lone word, a date and one more. */
    private static final int MOST_LINES = 7;

    private static final int LONGEST_LINE = 500;

    /** A shorter line is no title that proves something; a guess. */
    private static final int SHORTEST_TITLE = 12;

    /** In scripts without blanks as many characters make a title; a guess. */
    private static final int FEWEST_IDEOGRAPHS = 6;

    /** The longest section name with the blanks around it, as in {@code > Science & Environment}; a guess. */
    private static final int LONGEST_SECTION = 40;

    /** What a name put before the title is joined to it with. */
    private static final String JOINTS = "-:|\u2013\u2014";

    /** Date and time to the minute at least, touching a letter before (behind a colon, too) or after. */
    private static final Pattern STAMP = Pattern.compile(
            "(?<![\\d/.-])(?:(?<=\\p{L}[:\uFF1A]?)\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}[ T]\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)"
                    + "|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}[ T]\\d{1,2}:\\d{2}(?::\\d{2})?(?=\\p{L}))");

    /** The head of the document, worked out once. */
    public static PageHead of(View view) {
        return view.derived(PageHead.class, PageHead::read);
    }

    /** Whether a program put the page together. */
    public boolean machineMade() {
        return breadcrumb >= 0 || stamp >= 0;
    }

    private static PageHead read(View view) {
        int[] lines = firstLines(view);
        int breadcrumb = -1;
        int sectionEnd = -1;
        int title = -1;
        for (int k = 0; k < lines.length && k < 3 && breadcrumb < 0; k++) {
            Span line = view.visibleLine(lines[k]);
            int separator = separator(view.text(), line);
            for (int t = k + 1; separator > 0 && t < lines.length && t < k + 4 && breadcrumb < 0; t++) {
                sectionEnd = titleIn(view, line, separator, view.visibleLine(lines[t]));
                if (sectionEnd > 0) {
                    breadcrumb = lines[k];
                    title = lines[t];
                }
            }
            if (separator > 0 && breadcrumb < 0) {
                sectionEnd = hump(view.text(), line, separator);
                breadcrumb = sectionEnd > 0 ? lines[k] : -1;
                title = breadcrumb;
            }
        }
        int stamp = stamp(view, lines);
        return breadcrumb < 0 && stamp < 0 ? NONE : new PageHead(breadcrumb, sectionEnd, title, stamp);
    }

    /** The first of the lines that holds a stamp. Only where a colon stands between figures is it looked for. */
    private static int stamp(View view, int[] lines) {
        String text = view.text();
        int colon = text.indexOf(':');
        for (int k = 0; k < lines.length && colon >= 0; k++) {
            Span line = view.visibleLine(lines[k]);
            while (colon >= 0 && colon < line.end() && !timeAt(text, line, colon)) {
                colon = text.indexOf(':', colon + 1);
            }
            boolean stamped = colon >= 0
                    && colon < line.end()
                    && line.length() <= LONGEST_LINE / 2
                    && STAMP.matcher(text).region(line.start(), line.end()).find();
            if (stamped) {
                return lines[k];
            }
        }
        return -1;
    }

    private static boolean timeAt(String text, Span line, int colon) {
        return colon > line.start()
                && colon + 2 < line.end()
                && figure(text.charAt(colon - 1))
                && figure(text.charAt(colon + 1))
                && figure(text.charAt(colon + 2));
    }

    private static boolean figure(char c) {
        return c >= '0' && c <= '9';
    }

    private static int[] firstLines(View view) {
        int[] lines = new int[MOST_LINES];
        int count = 0;
        for (int i = 0; i < view.lineCount() && count < MOST_LINES && i < 4 * MOST_LINES; i++) {
            if (!view.blankLine(i)) {
                lines[count++] = i;
            }
        }
        return Arrays.copyOf(lines, count);
    }

    /** The last separator of a breadcrumb that begins the line; -1 when it holds none. */
    private static int separator(String text, Span line) {
        int last = -1;
        int end = Math.min(line.end(), line.start() + LONGEST_LINE);
        for (int i = line.start() + 1; i < end; i++) {
            if (i - Math.max(last, line.start()) > LONGEST_SECTION) {
                break;
            }
            if (separates(text.charAt(i))) {
                last = i;
            }
        }
        return last;
    }

    private static boolean separates(char c) {
        return switch (c) {
            case '>', '/', '\\', '\u00BB', '\u203A', '\u2192', '\uFF1E' -> true;
            default -> false;
        };
    }

    /** Where the title stands in the breadcrumb behind a word that touches it; -1 when it does not. */
    private static int titleIn(View view, Span line, int separator, Span title) {
        String text = view.text();
        if (!longEnough(view, title) || title.length() >= line.length() || line.length() > LONGEST_LINE) {
            return -1;
        }
        int end = Math.min(line.end() - title.length(), separator + 2 * LONGEST_SECTION);
        for (int i = line.start() + 3; i <= end; i++) {
            if (text.charAt(i) == text.charAt(title.start())
                    && text.regionMatches(i, text, title.start(), title.length())) {
                char before = text.charAt(i - 1);
                boolean joint = JOINTS.indexOf(before) >= 0 && Letters.isWord(text.charAt(i - 2));
                return Letters.isWord(before) || joint ? i : -1;
            }
        }
        return -1;
    }

    private static boolean longEnough(View view, Span title) {
        if (title.length() >= SHORTEST_TITLE && view.words().countIn(title) > 1) {
            return true;
        }
        int ideographs = 0;
        for (int i = title.start(); i < title.end() && ideographs < FEWEST_IDEOGRAPHS; i++) {
            ideographs += Character.isIdeographic(view.text().charAt(i)) ? 1 : 0;
        }
        return ideographs == FEWEST_IDEOGRAPHS;
    }

    /** Where, behind {@code Label:Home >}, a lower-case word runs into a capital one, if there is a title's length behind; else -1. */
    private static int hump(String text, Span line, int separator) {
        int colon = text.indexOf(':', line.start());
        boolean label = colon > line.start()
                && colon < separator
                && colon - line.start() <= LONGEST_SECTION / 2
                && Letters.isWord(text.charAt(colon - 1))
                && Letters.isWord(text.charAt(colon + 1));
        int start = separator + 1;
        while (label && start < line.end() && Letters.isBlank(text.charAt(start))) {
            start++;
        }
        for (int i = start + 1; label && i < line.end() - SHORTEST_TITLE && Letters.isWord(text.charAt(i)); i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                return i - start > 1 ? i : -1;
            }
        }
        return -1;
    }
}
