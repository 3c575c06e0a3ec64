package dev.winnow.rules.boilerplate;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line at the document's top or bottom that is only the name of the site.
 *
 * <p>No list of sites: the line is short and in title case, and the document proves the name by an address made of the same letters, a
 * copyright notice, or its own URL.
 */
public final class SiteName implements Rule {

    static final RuleInfo INFO = RuleInfo.of("site-name", Category.BOILERPLATE, Severity.WARNING)
            .summary("A line holds only the name of the site")
            .why("The page's header or footer names the site on every page; before the title it passes for the title.")
            .confidence(0.92)
            .hit("""
                    ⟦Valley Observer→⟧

                    Storm takes a third of the old orchard near the river

                    Dale, March 4 (ValleyObserver.com) The orchard lost a third of its trees in the storm on Monday night.""")
            .miss("""
                    Valley Observer

                    The weekly that survived three floods and a fire

                    The paper was founded by two printers who had been thrown out of the capital for their songs.""")
            .miss("""
                    Apple Harvest

                    How to pick early apples without a ladder

                    Write to orchard@fruit.example if you want to know more about picking the fruit of old trees.""")
            .build();

    private static final int MAX_LENGTH = 40;
    private static final int MAX_WORDS = 5;

    /** A shorter name is found in addresses by chance. A guess. */
    private static final int MIN_LETTERS = 5;

    private static final List<String> OWNER_MARKS = List.of("©", "(c)", "(C)", "opyright", "OPYRIGHT");

    private static final String YEAR = "0123456789,:–-";

    private static final Pattern WEB_ENDING =
            Pattern.compile("\\.(?:com|org|net|info|news|tv|press|media|online|co\\.[a-z]{2}|com\\.[a-z]{2})$");

    public SiteName(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        int first = Prose.title(view);
        int second = Prose.next(view, first);
        if (second >= view.lineCount()) {
            return;
        }
        if (looksLikeName(view, first) && looksLikeTitle(view, second) && !isSubject(view, first, second)) {
            report(view, first, out);
        }
        int line = Prose.previous(view, view.lineCount());
        for (int i = 0; i < 3 && line > second && !Prose.isProse(view, line); i++) {
            if (looksLikeName(view, line) && Prose.count(view, second, line, 2) == 2) {
                report(view, line, out);
            }
            line = Prose.previous(view, line);
        }
    }

    /** Whether the name is a title with a line under it, or what the next paragraph is about. */
    private static boolean isSubject(View view, int name, int second) {
        String text = view.text();
        Span span = view.visibleLine(name);
        Span under = name + 1 < view.lineCount() ? view.visibleLine(name + 1) : new Span(0, 0);
        boolean underlined = under.length() > 2 && "=-~".indexOf(text.charAt(under.start())) >= 0;
        return underlined
                || text.startsWith(span.in(text), view.visibleLine(second).start());
    }

    private static void report(View view, int line, Findings out) {
        Span span = view.visibleLine(line);
        Span name = new Span(Prose.firstWord(view.text(), span), span.end());
        String letters = letters(name.in(view.text()));
        if (letters.length() >= MIN_LETTERS
                && !Character.isDigit(letters.charAt(0))
                && (isHost(view, letters) || isAddressed(view, name, letters) || isOwner(view.text(), name))) {
            out.add(
                    span,
                    "Line " + Prose.quoted(span.in(view.text())) + " is the name of the site, not text",
                    Fix.deleteLines(view.text(), span));
        }
    }

    private static boolean looksLikeName(View view, int line) {
        Span span = view.visibleLine(line);
        if (span.length() > MAX_LENGTH
                || Prose.endsSentence(view.text(), span)
                || "#$*|`".indexOf(view.text().charAt(span.start())) >= 0) {
            return false;
        }
        Words words = view.words();
        int from = words.from(span.start());
        int to = words.from(span.end());
        for (int i = from; i < to; i++) {
            if (Character.isLowerCase(words.first(i)) && words.length(i) > 3) {
                return false;
            }
        }
        return to > from && to - from <= MAX_WORDS;
    }

    /** Longer than a name: what stands under it is the title, so that the name is not. */
    private static boolean looksLikeTitle(View view, int line) {
        Span span = view.visibleLine(line);
        return view.words().countIn(span) >= 4 && !(Prose.isProse(view, line) && span.length() > 160);
    }

    /** The letters and digits of the text in lower case. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Letters.isWord(text.charAt(i))) {
                letters.append(Letters.fold(text.charAt(i)));
            }
        }
        return letters.toString();
    }

    private static boolean isHost(View view, String name) {
        String url = view.document().meta().get("url");
        if (url == null) {
            return false;
        }
        int start = url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3;
        int end = start;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return isDomain(url, start, end, name);
    }

    /** Whether the domain, with or without its last label and a first {@code www}, has the letters of the name. */
    private static boolean isDomain(String text, int start, int end, String name) {
        String domain = text.substring(start, end);
        int last = domain.lastIndexOf('.');
        String all = letters(domain.regionMatches(true, 0, "www.", 0, 4) ? domain.substring(4) : domain);
        return last > 0 && (all.equals(name) || all.equals(name + letters(domain.substring(last))));
    }

    /** Whether an address in the text, {@code a.b} or {@code x@a.b}, has the letters of the name. */
    private static boolean isAddressed(View view, Span line, String name) {
        String text = view.text();
        boolean oneWord = view.words().countIn(line) == 1;
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (dot > 0
                    && dot + 1 < text.length()
                    && isHostCharacter(text.charAt(dot - 1))
                    && isHostCharacter(text.charAt(dot + 1))) {
                int start = dot;
                while (start > 0 && dot - start < 60 && isHostCharacter(text.charAt(start - 1))) {
                    start--;
                }
                int end = dot + 1;
                while (end < text.length() && end - dot < 60 && isHostCharacter(text.charAt(end))) {
                    end++;
                }
                boolean elsewhere = end <= line.start() || start >= line.end();
                if (elsewhere && isDomain(text, start, end, name) && !(oneWord && mayBeFile(text, start, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A single word and an ending may be the name of a file, unless it stands in an address or has an ending of the web. */
    private static boolean mayBeFile(String text, int start, int end) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        String domain = text.substring(start, end);
        return before != '@'
                && before != '/'
                && !domain.startsWith("www.")
                && !WEB_ENDING.matcher(domain).find();
    }

    private static boolean isHostCharacter(char c) {
        return Letters.isWord(c) || c == '.' || c == '-';
    }

    /** Whether a copyright notice elsewhere in the text names the same owner. */
    private static boolean isOwner(String text, Span name) {
        for (String mark : OWNER_MARKS) {
            for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
                int owner = afterYear(text, at + mark.length());
                boolean elsewhere = owner >= name.end() || owner + name.length() <= name.start();
                if (elsewhere && text.regionMatches(true, owner, text, name.start(), name.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where the owner's name begins behind a year and the word "by". */
    private static int afterYear(String text, int start) {
        int at = start;
        while (at < text.length()
                && at - start < 24
                && (YEAR.indexOf(text.charAt(at)) >= 0 || Letters.isBlank(text.charAt(at)))) {
            at++;
        }
        return text.startsWith("by ", at) ? at + 3 : at;
    }
}
