package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Alike;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The title of the document standing in it again as a line of its own; the first occurrence stays.
 *
 * <p>The title is the line that the source names, else a headline-like line among the last few before the first paragraph of prose. It
 * must be the only such line that comes again: two of them are a table of contents, a refrain or a form. Below a long page head it must
 * come again at once, since the lines there may be headlines of other articles. A title with a bar and a site's name goes, too, where the
 * plain title stands beside it.
 */
public final class RepeatedTitle implements Rule {

    static final RuleInfo INFO = RuleInfo.of("repeated-title", Category.STRUCTURE, Severity.WARNING)
            .summary("The title again")
            .why("""
                    Pages show their title in the head, above the article, over the comments and in the sharing box. Each
                    comes out as a line of text, so that the text says its title two or three times and a model learns to.
                    """)
            .confidence(0.9)
            .hit("""
                    Ferry line to the islands reopens after storm

                    ⟦Ferry line to the islands reopens after storm→⟧

                    Passengers were back on the quay on Tuesday morning, a week after the storm had torn the landing stage away.
                    """)
            .hit("""
                    Harbour News
                    Can the ferry line survive another winter?
                    Passengers were back on the quay on Tuesday morning, a week after the storm had torn the landing stage away.
                    Leave a comment
                    ⟦Can the ferry line survive another winter?→⟧
                    """)
            .miss("""
                    The ferry sails at dawn
                    The quay is cold and grey
                    The ferry sails at dawn
                    And carries you away
                    """)
            .miss("""
                    When does the ferry sail?
                    What does a ticket cost?
                    The line was opened in 1912 and has been closed only twice since then, for a war and for a hard winter.
                    When does the ferry sail?
                    It sails at seven.
                    What does a ticket cost?
                    It costs four crowns.
                    """)
            .build();

    /** How many lines before the first paragraph a title may stand: site, section, title, byline, date, caption; a guess. */
    private static final int HEAD_LINES = 8;

    /** A line this long is a paragraph, and one half as long when it ends like a sentence; a guess. */
    private static final int PARAGRAPH = 120;

    /** A page shows its title two to five times; a line that stands more often is a refrain or a form; a guess. */
    private static final int MAX_TIMES = 5;

    private static final int MIN_LENGTH = 15;
    private static final int MAX_LENGTH = 200;

    private static final int MIN_WORDS = 3;

    /**
     * Shorter lines that come again later are bylines, sections and buttons; measured on T4, where four words find "Get author RSS feed"
     * and five find titles only.
     */
    private static final int MIN_WORDS_APART = 5;

    /** A line with a digit in fewer characters than this is a date or a score; a guess. */
    private static final int MAX_DIGITS = 5;

    /** In scripts without blanks between words as many characters make a headline; a guess. */
    private static final int MIN_IDEOGRAPHS = 8;

    /** So many other headings make a text of sections; a guess. */
    private static final int MIN_SECTIONS = 2;

    private static final String SENTENCES = ".\u3002\u0964";
    private static final String SENTENCE_ENDS = ".\u2026\u3002\u201D\"\u00BB)";
    private static final String NO_HEADLINE_ENDS = ".,;:\u2026\u3002\u3001";
    private static final String OPENING = "\u2018\u201C\u201E\u00AB\"'\u00BF\u00A1(\u300C\u300A\u3010";
    private static final String BAR = " | ";
    private static final String JOINTS = "|-\u2013\u2014\u00B7";

    /** The longest name of a site with its bar; a guess. */
    private static final int MAX_SITE = 40;

    private static final List<String> SEPARATORS = List.of(BAR, " - ", " \u2013 ", " \u2014 ", " \u00B7 ");

    public RepeatedTitle(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        String title = view.document().meta().getOrDefault("title", "");
        List<Integer> named = named(view, title);
        if (!named.isEmpty()) {
            named.subList(1, named.size()).stream()
                    .filter(line -> named.size() > MAX_TIMES || !opensSection(view, line))
                    .forEach(line -> report(view, line, out));
            return;
        }
        int body = firstParagraph(view);
        List<Integer> head = body < 0 ? List.of() : head(view, body);
        boolean top = head.size() < HEAD_LINES;
        reportSuffixed(view, head, out);
        List<List<Integer>> repeated = new ArrayList<>();
        for (int line : head) {
            Span span = view.visibleLine(line);
            if (maybeAgain(view, line)
                    && headline(view, span)
                    && repeated.stream().noneMatch(lines -> lines.contains(line))) {
                List<Integer> lines = linesLike(view, line, key(view, line));
                boolean anywhere = top && view.words().countIn(span) >= MIN_WORDS_APART;
                lines = anywhere ? lines : inSuccession(view, lines);
                if (lines.size() > 1) {
                    repeated.add(lines);
                }
            }
        }
        if (repeated.size() == 1 && repeated.get(0).size() <= MAX_TIMES && !spoken(view, repeated.get(0))) {
            List<Integer> again = repeated.get(0).subList(1, repeated.get(0).size());
            again.stream().filter(line -> !opensSection(view, line)).forEach(line -> report(view, line, out));
        }
    }

    /** Whether the line is one of several headings above text: the first question of a list of questions, a part named like the whole. */
    private static boolean opensSection(View view, int line) {
        return (line > firstParagraph(view)
                        || view.text().charAt(view.visibleLine(line).end() - 1) == '?')
                && heads(view, line)
                && IntStream.range(0, view.lineCount())
                                .filter(other -> alike(view, line, other) && heads(view, other))
                                .limit(MIN_SECTIONS)
                                .count()
                        == MIN_SECTIONS;
    }

    /** Whether the other line, not equal to the first, ends in the same sign or like it in none. */
    private static boolean alike(View view, int line, int other) {
        Span one = view.visibleLine(line);
        Span two = view.visibleLine(other);
        if (two.isEmpty() || two.length() > MAX_LENGTH) {
            return false;
        }
        char end = view.text().charAt(one.end() - 1);
        char otherEnd = view.text().charAt(two.end() - 1);
        return (Letters.isWord(end) ? Letters.isWord(otherEnd) : end == otherEnd)
                && !Alike.hasKey(view.text(), two.start(), two.end(), key(view, line));
    }

    /** Whether the next visible line is a sentence, which no byline, date or button is. */
    private static boolean heads(View view, int line) {
        int next = line + 1;
        while (next < view.lineCount() && view.blankLine(next)) {
            next++;
        }
        if (next >= view.lineCount()) {
            return false;
        }
        Span below = view.visibleLine(next);
        return SENTENCES.indexOf(view.text().charAt(below.end() - 1)) >= 0;
    }

    private static void report(View view, int line, Findings out) {
        Span span = view.visibleLine(line);
        out.add(
                span,
                "Title '" + span.in(view.text()) + "' stands in the text again",
                Fix.deleteLines(view.text(), span));
    }

    /** A title with a site's name after it, next to the same title without. */
    private static void reportSuffixed(View view, List<Integer> head, Findings out) {
        for (int line : head) {
            Span span = view.visibleLine(line);
            int joint = joint(view.text(), span);
            if (joint < 0) {
                continue; // seldom is there any
            }
            String title = Alike.key(view.text(), span.start(), joint);
            Span suffix = new Span(joint + BAR.length(), span.end());
            boolean again = suffix.length() + BAR.length() <= MAX_SITE
                    && (view.text().charAt(joint + 1) == '|' || site(view, suffix))
                    && head.stream()
                            .anyMatch(other -> other != line
                                    && headline(view, view.visibleLine(other))
                                    && key(view, other).equals(title));
            if (again) {
                report(view, line, out);
            }
        }
    }

    /** Where the last separator between two blanks stands, past the shortest title; -1 without one. */
    private static int joint(String text, Span line) {
        for (int i = line.end() - 2; i > line.start() + MIN_LENGTH; i--) {
            if (text.charAt(i) == ' ' && text.charAt(i - 2) == ' ' && JOINTS.indexOf(text.charAt(i - 1)) >= 0) {
                return i - 2;
            }
        }
        return -1;
    }

    /** Whether the words name the site: they are in its address, look like one, or stand in the text once more. */
    private static boolean site(View view, Span suffix) {
        String text = view.text();
        String name = suffix.in(text);
        String joined = name.replace(" ", "").toLowerCase(Locale.ROOT);
        String url = view.document().meta().getOrDefault("url", "").toLowerCase(Locale.ROOT);
        int again = text.indexOf(name);
        again = again == suffix.start() ? text.indexOf(name, suffix.end()) : again;
        return Character.isUpperCase(name.charAt(0)) && again >= 0
                || url.contains(joined)
                || joined.endsWith(".com")
                || joined.endsWith(".org");
    }

    /** The lines that are the title which the source gives, with or without the site's name after it. */
    private static List<Integer> named(View view, String title) {
        List<Integer> lines =
                title.length() < MIN_LENGTH ? List.of() : linesLike(view, 0, Alike.key(title, 0, title.length()));
        for (String separator : SEPARATORS) {
            int cut = title.lastIndexOf(separator);
            if (lines.isEmpty() && cut >= MIN_LENGTH) {
                lines = linesLike(view, 0, Alike.key(title, 0, cut));
            }
        }
        return lines;
    }

    /** The 0-based line of the first paragraph of prose; -1 without one. */
    private static int firstParagraph(View view) {
        for (int i = 0; i < view.lineCount(); i++) {
            if (view.lineEnd(i) - view.lineStart(i) >= PARAGRAPH / 2) {
                Span line = view.visibleLine(i);
                boolean sentence =
                        !line.isEmpty() && SENTENCE_ENDS.indexOf(view.text().charAt(line.end() - 1)) >= 0;
                if (line.length() >= (sentence ? PARAGRAPH / 2 : PARAGRAPH)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The last few visible lines before the paragraph, in their order. */
    private static List<Integer> head(View view, int body) {
        List<Integer> lines = new ArrayList<>();
        for (int i = body - 1; i >= 0 && lines.size() < HEAD_LINES; i--) {
            if (!view.blankLine(i)) {
                lines.add(0, i);
            }
        }
        return lines;
    }

    /** Whether the line may be a headline: some words, no end of a sentence, nothing of lists, code, handles or addresses. */
    private static boolean headline(View view, Span line) {
        String text = view.text();
        if (line.length() > MAX_LENGTH
                || !Letters.isWord(text.charAt(line.start())) && OPENING.indexOf(text.charAt(line.start())) < 0) {
            return false;
        }
        int ideographs = 0;
        int digits = 0;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                digits += c >= '0' && c <= '9' ? 1 : 0;
                if (isForeign(c)) {
                    return false;
                }
            } else {
                ideographs += Character.isIdeographic(c) || c >= '\u3040' && c <= '\u30FF' ? 1 : 0;
                digits += Character.isDigit(c) ? 1 : 0;
            }
        }
        boolean enough = line.length() >= MIN_LENGTH && view.words().countIn(line) >= MIN_WORDS;
        return (enough || ideographs >= MIN_IDEOGRAPHS)
                && digits * MAX_DIGITS <= line.length()
                && NO_HEADLINE_ENDS.indexOf(text.charAt(line.end() - 1)) < 0;
    }

    private static boolean isForeign(char c) {
        return switch (c) {
            case '{', '}', '<', '>', '=', '@', '\\', '[', ']', '`', '\t' -> true;
            default -> false;
        };
    }

    private static String key(View view, int line) {
        return Alike.key(view.text(), view.lineStart(line), view.lineEnd(line));
    }

    /** A cheap look before the costly ones: whether a line below may begin as the title does. */
    private static boolean maybeAgain(View view, int line) {
        int title = view.visibleLine(line).start();
        for (int i = line + 1; i < view.lineCount(); i++) {
            int start = view.lineStart(i);
            if (start + MIN_IDEOGRAPHS > view.text().length()) {
                return false;
            }
            if (mayBeginAlike(view.text(), title, start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether as many characters as any title has are alike, up to where one has more white space than the other. */
    private static boolean mayBeginAlike(String text, int title, int line) {
        for (int i = 0; i < MIN_IDEOGRAPHS; i++) {
            char known = text.charAt(title + i);
            char c = text.charAt(line + i);
            if (!Alike.same(known, c)) {
                return c != '\n' && c != '\r' && Letters.isBlank(known) != Letters.isBlank(c);
            }
        }
        return true;
    }

    /** The lines from the given one that have the key. */
    private static List<Integer> linesLike(View view, int from, String key) {
        List<Integer> lines = new ArrayList<>();
        for (int i = from; i < view.lineCount(); i++) {
            int start = view.lineStart(i);
            int end = view.lineEnd(i);
            if (end - start >= key.length() && Alike.hasKey(view.text(), start, end, key)) {
                lines.add(i);
            }
        }
        return lines;
    }

    /** As many of the lines as follow one another with nothing visible between them. */
    private static List<Integer> inSuccession(View view, List<Integer> lines) {
        int size = 1;
        while (size < lines.size() && onlyBlank(view, lines.get(size - 1) + 1, lines.get(size))) {
            size++;
        }
        return lines.subList(0, size);
    }

    private static boolean onlyBlank(View view, int from, int to) {
        return Letters.isBlank(view.text(), view.lineStart(from), view.lineStart(to));
    }

    /** Whether the lines begin with a name and a colon that other lines begin with too: a conversation. */
    private static boolean spoken(View view, List<Integer> lines) {
        String title = view.visibleLine(lines.get(0)).in(view.text());
        String name = title.substring(0, title.indexOf(':') + 1);
        int others = -lines.size();
        for (int i = 0; i < view.lineCount() && !name.isEmpty(); i++) {
            others += view.text().startsWith(name, view.lineStart(i)) ? 1 : 0;
        }
        return others > 0;
    }
}
