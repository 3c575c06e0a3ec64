package dev.winnow.config;

import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.text.Letters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is data: literals or one pattern, a part of the document to look in, and a fix.
 *
 * <p>Its literals are triggers of the shared pass, so that a text without them costs nothing. Immutable, shared between threads.
 */
public final class PatternRule implements Rule {

    /** A line that ends in a full stop and is as long is a paragraph under a heading; a guess. Half of it without blanks between words. */
    private static final int PARAGRAPH = 60;

    /** A line of as many blanks that ends in a colon is a sentence that introduces the next line; a menu's label is shorter. A guess. */
    private static final int SENTENCE_BLANKS = 5;

    private static final String CLOSERS = "\"'\u201D\u2019\u00BB)";

    private final RuleInfo info;
    private final Triggers triggers;
    private final Kind kind;
    private final List<String> headings;
    private final @Nullable Expression pattern;
    private final Within within;
    private final Mend mend;

    PatternRule(RuleInfo info, Matching matching, Mend mend) {
        this.info = info;
        this.triggers = matching.triggers();
        this.kind = matching.kind();
        this.headings = matching.headings();
        this.pattern = matching.pattern();
        this.within = matching.within();
        this.mend = mend;
    }

    /** How a literal or pattern is compared with the text. */
    enum Kind {
        /** The literal is the whole visible line, but for colons after it. */
        LINE,
        /** The literal stands anywhere as whole words. */
        PHRASE,
        /** The pattern is found in a line that holds a trigger. */
        REGEX
    }

    /**
     * What a pattern rule looks for.
     *
     * @param literals what is looked for, or what a line must hold before the pattern is tried
     * @param headings those of the literals that a text has as its own headings too: no match where a paragraph follows
     * @param pattern of {@link Kind#REGEX}, else null
     */
    record Matching(
            Kind kind,
            List<String> literals,
            List<String> headings,
            boolean ignoreCase,
            @Nullable Expression pattern,
            Within within) {

        /**
         * What the shared pass looks for.
         *
         * @throws IllegalArgumentException if a literal is too long
         */
        Triggers triggers() {
            if (literals.isEmpty()) {
                return Triggers.EVERY_TEXT;
            }
            Triggers anywhere = Triggers.literals(literals);
            Triggers placed = switch (kind) {
                case LINE -> anywhere.atLineStart();
                case PHRASE -> anywhere.asWords();
                case REGEX -> anywhere;
            };
            return ignoreCase ? placed.ignoringCase() : placed;
        }
    }

    /**
     * What a pattern rule does about a match.
     *
     * @param lines whether the match's whole line is the damage
     * @param replacement what takes the damage's place; null when a person has to decide
     */
    record Mend(boolean lines, @Nullable String replacement) {}

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public Triggers triggers() {
        return triggers;
    }

    @Override
    public void check(View view, Findings out) {
        Span part = within.part(view);
        if (pattern == null) {
            checkLiterals(view, part, out);
        } else {
            checkPattern(view, part, pattern, out);
        }
    }

    private void checkLiterals(View view, Span part, Findings out) {
        Hits hits = view.hits(this);
        int reported = -1;
        for (int i = 0; i < hits.size(); i++) {
            Span hit = hits.get(i);
            int line = view.lineAt(hit.start());
            boolean wanted =
                    part.contains(hit) && (kind == Kind.PHRASE || line != reported && endsLine(view, line, hit));
            if (wanted && !(mend.lines() && line == reported) && !isOwnHeading(view, line, hit)) {
                report(view, line, hit, out);
                reported = line;
            }
        }
    }

    /** Whether nothing but colons comes after the hit in its line. */
    private static boolean endsLine(View view, int line, Span hit) {
        for (int i = hit.end(); i < view.lineEnd(line); i++) {
            if (!isColonOrBlank(view.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the hit is a heading of the text itself: a paragraph of sentences follows. */
    private boolean isOwnHeading(View view, int line, Span hit) {
        return headings.stream().anyMatch(heading -> Letters.equalFolded(view.text(), hit.start(), hit.end(), heading))
                && paragraphFollows(view, line);
    }

    private static boolean paragraphFollows(View view, int line) {
        int next = line + 1;
        while (next < view.lineCount() && view.blankLine(next)) {
            next++;
        }
        if (next >= view.lineCount()) {
            return false;
        }
        Span visible = view.visibleLine(next);
        int last = visible.end() - 1;
        while (last > visible.start() && CLOSERS.indexOf(view.text().charAt(last)) >= 0) {
            last--;
        }
        char stop = view.text().charAt(last);
        return stop == '.' && visible.length() >= PARAGRAPH || stop == '\u3002' && visible.length() * 2 >= PARAGRAPH;
    }

    private static boolean isColonOrBlank(char c) {
        return c == ':' || c == '\uFF1A' || Letters.isBlank(c);
    }

    private void checkPattern(View view, Span part, Expression wanted, Findings out) {
        Hits hits = view.hits(this);
        boolean all = triggers.literals().isEmpty();
        int count = all ? view.lineCount() : hits.size();
        int last = -1;
        for (int i = 0; i < count; i++) {
            int line = all ? i : view.lineAt(hits.start(i));
            if (line != last && view.lineEnd(line) - view.lineStart(line) <= wanted.longestLine()) {
                Span visible = view.visibleLine(line);
                if (!visible.isEmpty() && part.contains(visible)) {
                    reportAll(view, line, wanted.matches(view.text(), visible), out);
                }
            }
            last = line;
        }
    }

    private void reportAll(View view, int line, List<Span> matches, Findings out) {
        for (Span match : mend.lines() && !matches.isEmpty() ? matches.subList(0, 1) : matches) {
            report(view, line, match, out);
        }
    }

    /** Whether the text quotes the line: the visible line before is a sentence that ends in a colon. */
    private static boolean introduced(View view, int line) {
        int before = line - 1;
        while (before >= 0 && view.blankLine(before)) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        Span visible = view.visibleLine(before);
        if (":\uFF1A".indexOf(view.text().charAt(visible.end() - 1)) < 0) {
            return false;
        }
        int blanks = 0;
        for (int i = visible.start(); i < visible.end() && blanks < SENTENCE_BLANKS; i++) {
            blanks += view.text().charAt(i) == ' ' ? 1 : 0;
        }
        return blanks == SENTENCE_BLANKS;
    }

    /** Whether the text's own lines are as short as a label, as those of a poem are, or its title holds the label, which is then its subject. */
    private static boolean isOfText(View view, int line, Span label) {
        TextForm form = TextForm.of(view);
        Span title = form.title();
        return form.isVerse()
                || line > view.lineAt(title.start())
                        && title.length() > label.length()
                        && title.in(view.text())
                                .toLowerCase(Locale.ROOT)
                                .contains(label.in(view.text()).toLowerCase(Locale.ROOT));
    }

    private void report(View view, int line, Span match, Findings out) {
        if (mend.lines() && (introduced(view, line) || kind == Kind.LINE && isOfText(view, line, match))) {
            return;
        }
        Span span = mend.lines() || kind == Kind.LINE ? view.visibleLine(line) : match;
        String found = span.in(view.text());
        String shown = found.length() > 80 ? found.substring(0, found.offsetByCodePoints(0, 40)) + "..." : found;
        out.add(span, info.summary() + ": '" + shown + "'", fix(view.text(), span));
    }

    private @Nullable Fix fix(String text, Span span) {
        if (mend.replacement() == null) {
            return null;
        }
        return mend.lines() ? Fix.deleteLines(text, span) : Fix.replace(span, mend.replacement());
    }
}
