package dev.winnow.rules.structure;

import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretches of a text that are style sheet or script, where the rest is prose that does not speak of them; worked out once for the
 * rules about both. Used by one thread.
 */
final class EmbeddedCode {

    /** What a stretch is. */
    enum Kind {
        STYLE,
        SCRIPT
    }

    private record Stretch(Kind kind, Span span, boolean lines) {}

    /** So much of a line is looked at; minified scripts have longer ones. */
    private static final int LONGEST_LINE = 4000;

    /** The longest stretch, in lines; a guess. */
    private static final int MOST_LINES = 1000;

    /** So many stretches are collected. */
    private static final int MOST = 500;

    /** A line of so many words is prose; a guess. */
    private static final int PROSE_WORDS = 8;

    /** A text of which one line in so many looks like code, the stretches aside, shows code; as in Technical. */
    private static final int CODE_SHARE = 8;

    /** How sure the finding is; both rules say the same. */
    static final double SURE = 0.95;

    /** Where code and prose share a line, the code's own signs tell its end, and the sentence may speak of it. */
    private static final double MIXED = 0.75;

    /** What a message quotes. */
    private static final int SHOWN = 50;

    private static final String CDATA = "<![CDATA[";

    private static final Pattern SECTION_BEGINS = Pattern.compile("(?:// ?|/\\* ?)?<!\\[CDATA\\[");

    private static final Pattern SECTION_ENDS = Pattern.compile("(?:// ?|/\\* ?)?]](?:>|&gt;)(?: ?\\*/)?");

    private final View view;
    private final List<Stretch> stretches = new ArrayList<>();
    private final boolean prose;

    private EmbeddedCode(View view) {
        this.view = view;
        collect();
        prose = !stretches.isEmpty() && isProse();
    }

    /** Reports the stretches of the kind, unless the text is a program or is about programs. */
    static void report(View view, Kind kind, String name, Findings out) {
        EmbeddedCode code = view.derived(EmbeddedCode.class, EmbeddedCode::new);
        if (!code.prose) {
            return;
        }
        for (Stretch stretch : code.stretches) {
            if (stretch.kind() == kind) {
                String text = view.text();
                Span span = stretch.lines() ? stretch.span() : withBlank(text, stretch.span());
                String shown = span.length() > SHOWN
                        ? text.substring(span.start(), span.start() + SHOWN) + "..."
                        : span.in(text).strip();
                Fix fix = stretch.lines() ? Fix.deleteLines(text, span) : Fix.delete(span);
                boolean mixed = !stretch.lines();
                out.add(
                        mixed ? MIXED : SURE,
                        span,
                        name + " '" + shown.replaceAll("\\s+", " ") + "' was left in the text",
                        fix);
            }
        }
    }

    /** The stretch with the blank behind it, where one stands before it too. */
    private static Span withBlank(String text, Span span) {
        boolean both = span.end() < text.length()
                && text.charAt(span.end()) == ' '
                && (span.start() == 0 || Letters.isBlank(text.charAt(span.start() - 1)));
        return both ? new Span(span.start(), span.end() + 1) : span;
    }

    private void collect() {
        int i = 0;
        while (i < view.lineCount() && stretches.size() < MOST) {
            String line = shown(i);
            int end = i;
            if (line.startsWith("<script") || line.startsWith("<style")) {
                end = elementEnd(i, line.startsWith("<script") ? "</script" : "</style");
            } else if (line.contains(CDATA)) {
                end = sections(i, line);
            } else if (line.length() > 3 && hasBracket(line)) {
                end = stretch(i, line);
            }
            i = Math.max(i + 1, end);
        }
    }

    /** The line behind an element that another rule tells of as a whole. */
    private int elementEnd(int number, String close) {
        for (int i = number; i < view.lineCount() && i < number + MOST_LINES; i++) {
            if (shown(i).contains(close)) {
                return i + 1;
            }
        }
        return number + 1;
    }

    /** Adds the sections that keep a script from being read as markup, with the comment signs around them, and returns the number of the line after. */
    private int sections(int number, String line) {
        int offset = view.visibleLine(number).start();
        int next = number + 1;
        int at = line.indexOf(CDATA);
        while (at >= 0 && stretches.size() < MOST) {
            Matcher begin = SECTION_BEGINS.matcher(line).region(Math.max(0, at - 4), line.length());
            int start = begin.find() ? begin.start() : at;
            Matcher end = SECTION_ENDS.matcher(line).region(at, line.length());
            if (!end.find()) {
                return start == 0 ? sectionEnd(number) : next;
            }
            boolean whole = start == 0 && end.end() == line.length();
            stretches.add(new Stretch(Kind.SCRIPT, new Span(offset + start, offset + end.end()), whole));
            at = line.indexOf(CDATA, end.end());
        }
        return next;
    }

    /** Adds the lines down to the one that ends the section. */
    private int sectionEnd(int number) {
        for (int i = number + 1; i < view.lineCount() && i < number + MOST_LINES; i++) {
            Matcher end = SECTION_ENDS.matcher(shown(i));
            if (end.find()) {
                return end.end() == shown(i).length() ? add(Kind.SCRIPT, number, i + 1) : i + 1;
            }
        }
        return number + 1;
    }

    private static boolean hasBracket(String line) {
        return line.indexOf('{') >= 0 || line.indexOf('(') >= 0 || line.indexOf('=') >= 0 || line.indexOf('"') >= 0;
    }

    /** Adds the stretch that begins in the line and returns the number of the line after it. */
    private int stretch(int number, String line) {
        int end = line.indexOf('{') >= 0 ? styleEnd(number) : number;
        if (end > number) {
            return add(Kind.STYLE, number, end);
        }
        if (ScriptLines.opens(line)) {
            boolean opened =
                    ScriptLines.isData(line) && number > 0 && shown(number - 1).equals("{");
            return add(Kind.SCRIPT, opened ? number - 1 : number, scriptEnd(number, opened ? 1 : 0));
        }
        inline(number, line);
        return number + 1;
    }

    private int add(Kind kind, int first, int end) {
        Span span = new Span(
                view.visibleLine(first).start(), view.visibleLine(end - 1).end());
        stretches.add(new Stretch(kind, span, true));
        return end;
    }

    /** The number of the line behind the style sheet that begins with the line; the line's own without one. */
    private int styleEnd(int number) {
        StyleParser parser = new StyleParser();
        int end = number;
        for (int i = number; i < view.lineCount() && i < number + MOST_LINES; i++) {
            String line = shown(i);
            if (line.isEmpty()) {
                continue;
            }
            if (!parser.read(line)) {
                break;
            }
            end = i + 1;
        }
        return parser.known() ? end : number;
    }

    private int scriptEnd(int number, int opened) {
        int end = number + 1;
        int depth = opened + ScriptLines.balance(shown(number));
        for (int i = number + 1; i < view.lineCount() && i < number + MOST_LINES; i++) {
            String line = shown(i);
            if (line.isEmpty()) {
                continue;
            }
            boolean more = depth > 0 ? ScriptLines.goesOn(line) : ScriptLines.closes(line) || ScriptLines.opens(line);
            if (!more) {
                break;
            }
            depth += ScriptLines.balance(line);
            end = i + 1;
        }
        return end;
    }

    /** A rule of a style sheet in the middle of a line. */
    private void inline(int number, String line) {
        int from = 0;
        for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', Math.max(open + 1, from))) {
            int close = line.indexOf('}', open);
            int start = selectorStart(line, from, open);
            StyleParser parser = new StyleParser();
            boolean selects = start < open && ".#@".indexOf(line.charAt(start)) >= 0;
            if (close > 0
                    && selects
                    && parser.read(line.substring(start, close + 1))
                    && parser.known()
                    && !parser.open()) {
                int offset = view.visibleLine(number).start();
                stretches.add(new Stretch(Kind.STYLE, new Span(offset + start, offset + close + 1), false));
                from = close + 1;
            }
        }
    }

    /** Where the selector before the brace begins: the word before it, and those before that begin with a sign. */
    private static int selectorStart(String line, int from, int open) {
        int end = open;
        while (end > from && line.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        int word = end;
        while (word > from) {
            int next = word;
            while (next > from && line.charAt(next - 1) != ' ') {
                next--;
            }
            if (start < end && ".#@>:*[".indexOf(line.charAt(next)) < 0) {
                return start;
            }
            start = next;
            word = next;
            while (word > from && line.charAt(word - 1) == ' ') {
                word--;
            }
        }
        return start;
    }

    private String shown(int number) {
        Span line = view.visibleLine(number);
        return view.text().substring(line.start(), Math.min(line.end(), line.start() + LONGEST_LINE));
    }

    /** Whether there is a line of prose beside the code, and what stands beside it neither announces, shows nor names programs. */
    private boolean isProse() {
        if (stretches.stream().anyMatch(this::isAnnounced)) {
            return false;
        }
        Set<String> terms = new HashSet<>();
        int stretch = 0;
        int lines = 0;
        int code = 0;
        boolean found = false;
        for (int i = 0; i < view.lineCount() && terms.size() < Technical.MIN_TERMS; i++) {
            Span line = view.visibleLine(i);
            while (stretch < stretches.size() && stretches.get(stretch).span().end() <= line.start()) {
                stretch++;
            }
            Stretch here =
                    stretch < stretches.size() && stretches.get(stretch).span().start() < line.end()
                            ? stretches.get(stretch)
                            : null;
            if (line.isEmpty() || here != null && here.lines()) {
                continue;
            }
            lines++;
            if (here == null) {
                code += Technical.isCode(shown(i)) && shown(i).indexOf('{') < 0 ? 1 : 0;
                found |= readTerms(line, terms) >= PROSE_WORDS;
            } else {
                found |= readTerms(line, terms) - codeWords(line, stretch) >= PROSE_WORDS;
            }
        }
        return found && code * CODE_SHARE < lines && terms.size() < Technical.MIN_TERMS;
    }

    /** Whether the line above the stretch ends in a colon, as that of a text which shows code does. */
    private boolean isAnnounced(Stretch stretch) {
        int line = view.lineAt(stretch.span().start()) - 1;
        while (line >= 0 && view.blankLine(line)) {
            line--;
        }
        return stretch.lines()
                && line >= 0
                && ":\uFF1A".indexOf(view.text().charAt(view.visibleLine(line).end() - 1)) >= 0;
    }

    /** How many words of the line stand in stretches, from the numbered one on. */
    private int codeWords(Span line, int from) {
        int count = 0;
        for (int i = from; i < stretches.size() && stretches.get(i).span().start() < line.end(); i++) {
            count += view.words().countIn(stretches.get(i).span());
        }
        return count;
    }

    /** Collects the words of the trade and returns how many words there are. */
    private int readTerms(Span line, Set<String> terms) {
        Words words = view.words();
        int first = words.from(line.start());
        int last = words.from(line.end());
        for (int i = first; i < last && terms.size() < Technical.MIN_TERMS; i++) {
            String word = words.length(i) > Technical.LONGEST_TERM
                    ? ""
                    : words.text(i).toLowerCase(Locale.ROOT);
            if (Technical.isTerm(word)) {
                terms.add(word);
            }
        }
        return last - first;
    }
}
