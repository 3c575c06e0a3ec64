package dev.winnow.rules.injection;

import dev.winnow.Span;
import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import dev.winnow.text.Lexicon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the names that a page shows in places that are not a name's own; what each is worth the other documents tell. */
final class Traces {

    /** Names kept for one document; with their beginnings at most 36 keys, so that the corpus rules for names and dates stay within 1 kB. */
    private static final int MOST = 7;

    private static final int MOST_WORDS = 6;

    private static final int LONGEST = 60;

    /** A writer who leaves the blank out after more commas than this does so by habit; a guess. */
    private static final int CARELESS = 2;

    /** The network writes into the first paragraph; this is the length searched for the comma. */
    private static final int BEGINNING = 4000;

    private final Page page;
    private final String text;
    private final Map<String, Trace> names = new LinkedHashMap<>();

    private Traces(Page page) {
        this.page = page;
        this.text = page.text();
    }

    /** The names of the page, those of title and header first. */
    static Map<String, Trace> of(Page page) {
        Traces traces = new Traces(page);
        traces.titles();
        traces.header();
        traces.afterComma();
        traces.paragraphEnds();
        new GluedTraces(page, traces).collect();
        new RoomTraces(page, traces).collect();
        SplitTraces.collect(page, traces);
        return traces.names;
    }

    boolean full() {
        return names.size() >= MOST;
    }

    /** Keeps the name unless it is too short or the text speaks of it. */
    void add(Span name, Trace trace) {
        boolean fits = name.length() >= NameKeys.ANCHOR && name.length() <= LONGEST;
        if (!fits || !Letters.isWord(text.charAt(name.start()))) {
            return;
        }
        String string = name.in(text);
        Trace known = names.get(string);
        if (known != null || !full()) {
            names.put(string, known == null ? trace : known.and(trace));
        }
    }

    /** 16 bits that tell the words at the place from others. */
    int place(int start, int end) {
        return (int) Hashes.folded(text, start, end) & 0xFFFF;
    }

    /** The word before the index, as 16 bits. */
    int wordBefore(int index) {
        int end = index;
        while (end > 0 && !Letters.isWord(text.charAt(end - 1))) {
            end--;
        }
        return place(Tokens.wordStart(text, end), end);
    }

    private void titles() {
        if (!page.hasTitle()) {
            return;
        }
        for (Affix affix : Affix.of(page)) {
            if (affix.tight()) {
                Span title = page.title();
                int rest = affix.first()
                        ? place(affix.whole().end(), title.end())
                        : place(title.start(), affix.whole().start());
                add(affix.name(), new Trace(Trace.TITLE, 0, rest));
            }
        }
    }

    private void header() {
        Span source = page.source();
        if (source != null) {
            add(source, new Trace(Trace.HEADER, 0, 0));
        }
    }

    /** What is glued to the first comma that anything is glued to; where the name ends only other documents tell. */
    private void afterComma() {
        int end = Math.min(text.length() - 1, page.body() + BEGINNING);
        int glued = -1;
        int count = 0;
        for (int i = text.indexOf(',', page.body()); i > 0 && i < end; i = text.indexOf(',', i + 1)) {
            if (Tokens.letter(text.charAt(i + 1)) && Tokens.letter(text.charAt(i - 1))
                    || Tokens.upper(text.charAt(i + 1)) && !Character.isDigit(text.charAt(i - 1))) {
                glued = glued < 0 ? i : glued;
                count++;
            }
        }
        if (glued < 0 || count > CARELESS) {
            return;
        }
        boolean lower = !Tokens.upper(text.charAt(glued + 1));
        Trace trace = new Trace(Trace.MARK, wordBefore(glued), 0);
        int at = glued + 1;
        for (int words = 1; words <= MOST_WORDS && at < text.length(); words++) {
            int wordEnd = Tokens.wordEnd(text, at);
            boolean fits = lower || Tokens.upper(text.charAt(at)) || Character.isDigit(text.charAt(at));
            if (wordEnd == at || !fits) {
                break;
            }
            if (words > 1 || !lower && !Lexicon.english().knowsWord(text, at, wordEnd)) {
                add(new Span(glued + 1, wordEnd), trace);
            }
            if (wordEnd == text.length() || text.charAt(wordEnd) != ' ') {
                break;
            }
            at = wordEnd + 1;
        }
    }

    /** What is glued to the last sentence of one of the first paragraphs, up to the line's end. */
    private void paragraphEnds() {
        int line = page.view().lineAt(page.body());
        for (int seen = 0; line < page.view().lineCount() && seen < 2; line++) {
            Span visible = page.view().visibleLine(line);
            if (visible.start() >= page.body() && visible.length() >= LONGEST) {
                seen++;
                int start = visible.end();
                while (visible.end() - start < LONGEST && inName(text.charAt(start - 1))) {
                    start--;
                }
                Span name = new Span(start, visible.end());
                List<Span> words = page.words(name);
                boolean glued = !name.isEmpty()
                        && ".?!\u201D".indexOf(text.charAt(start - 1)) >= 0
                        && Letters.isWord(text.charAt(start))
                        && Letters.isWord(text.charAt(start - 2))
                        && words.size() <= MOST_WORDS;
                if (glued) {
                    add(name, new Trace(Trace.MARK, wordBefore(start - 1), 0));
                }
            }
        }
    }

    private static boolean inName(char c) {
        return Letters.isWord(c) || c == ' ';
    }
}
