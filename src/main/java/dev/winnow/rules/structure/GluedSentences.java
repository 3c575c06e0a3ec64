package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two sentences without a blank between them, as in {@code report.The}.
 *
 * <p>Only scripts with capitals can show it. Addresses, file names, abbreviations and names with a point or an exclamation mark stay quiet,
 * and so do texts that show or discuss programs. The span is the two words with what stands between them.
 */
public final class GluedSentences implements Rule {

    static final RuleInfo INFO = RuleInfo.of("glued-sentences", Category.STRUCTURE, Severity.INFO)
            .summary("No blank between two sentences")
            .why("""
                    Where paragraphs, links or captions were scraped without the gaps between their elements, one sentence ends
                    and the next begins within what looks like a word. Programs that split sentences or words go wrong there. An
                    author may have slipped once, so a single place is no more than offered; many come from the scraper.
                    """)
            .source(
                    "33 of 35 such places in the prose of the development benchmark are a lost blank, the others a name")
            .confidence(0.9)
            .hit(
                    "The dredgers work until ⟦dusk.The→dusk. The⟧ quay is closed. \u201CWe lose ⟦days.\u201DShe→days.\u201D She⟧ will ask for ⟦more!Then→more! Then⟧ they go.")
            .hit("It was the last crossing in ⟦2019.The→2019. The⟧ company never said why it gave up so early.")
            .hit("Паром стоит с ⟦понедельника.Рыбаки→понедельника. Рыбаки⟧ ждут, когда кончится шторм.")
            .miss(
                    "She writes for Ferry.Com and uses ASP.NET, Node.js and the file Harbour.Pdf; J.R.R. Tolkien had a Ph.D.")
            .miss("Joomla!Days are held in June. Mr.Bean, St.Gallen and No.5 are names, and so is Yandex.Music.")
            .miss("```\nimport java.util.List;\nharbour.Quay quay = ferry.Berth();\n```")
            .build();

    /** Several places tell of the scraper. */
    private static final double SEVERAL_CONFIDENCE = 0.9;

    /** What an author may have written; below what {@code clean} applies unasked. */
    private static final double LONE_CONFIDENCE = 0.75;

    /** After a capitalised word it may be a name with a point in it. */
    private static final double NAME_CONFIDENCE = 0.6;

    /** Places from which on the scraper is to blame; a guess. Of 152 clean texts of the benchmark's T1 one has two. */
    private static final int SEVERAL = 3;

    /** A shorter rest of a line without an end is a label, a credit or a name that was put behind the paragraph; a guess. */
    private static final int SHORTEST_REST = 25;

    /** Longer words are looked at no further. */
    private static final int LONGEST = 40;

    /** Capitalised words that are looked for in the text; more stand in no text but a hostile one. */
    private static final int MOST_LOOK_UPS = 20;

    private static final String STOPS = ".!?";

    private static final String CLOSING = "\u201D\u00BB)";

    private static final String OPENING = "\u201C\u201E\u00AB(\u00A1\u00BF";

    /** What may stand behind the second word; a bracket would be a call, a point an address. */
    private static final String AFTER = ",;:?!)\u2019'\u201D\"\u2026-\u2013\u2014\u00BB";

    /** What may stand before the first word. */
    private static final String BEFORE = "([\u201C\u201E\u00AB\"'\u2018\u2019-\u2013\u2014\u00BF\u00A1\u00BB\u201D";

    /** Words that a point shortens, lower case; shorter ones are all taken for such. */
    private static final Set<String> SHORTENED = Set.of(
            "prof", "dres", "nos", "vols", "mrs", "mmes", "messrs", "hon", "rev", "sgt", "capt", "cpl", "gen", "gov",
            "sen", "rep", "col", "comm", "cmdr", "inc", "ltd", "corp", "bros", "dept", "univ", "assn", "est", "etc",
            "vgl", "bzw", "usw", "evtl", "ggf", "zzgl", "inkl", "exkl", "bspw", "sog", "str", "tel", "fax", "art",
            "abs", "nr", "hrsg", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "okt", "nov",
            "dec", "dez", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "ste", "mlle", "mgr", "sra", "srta", "dra",
            "dott", "ing", "avv", "arch", "fig", "figs", "vol", "chap", "sect", "para", "approx", "temp", "www", "гор",
            "проф", "акад", "руб", "тыс", "млн", "млрд", "стр", "тел", "просп", "пер", "обл");

    /** Two letters that end sentences and shorten nothing. */
    private static final Set<String> SHORT = Set.of("it", "us", "me", "up", "so", "do", "go", "in", "on", "be", "is");

    /** The ends of addresses and file names, lower case. */
    private static final Set<String> ENDINGS = Set.of(
            "com", "org", "net", "edu", "gov", "info", "biz", "io", "ai", "co", "uk", "eu", "tv", "ru", "html", "htm",
            "php", "pdf", "doc", "docx", "xls", "xlsx", "txt", "jpg", "jpeg", "png", "gif", "zip", "exe", "js", "md",
            "py", "java", "xml", "json", "csv", "app", "dev", "online", "shop", "рф", "ру");

    public GluedSentences(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.characters(STOPS);
    }

    /**
     * One place.
     *
     * @param span the two words and what is between
     * @param blank where the blank is missing
     * @param named whether the first word may be part of a name
     */
    private record Place(Span span, int blank, boolean named) {}

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Place place = place(view, hits.start(i));
            if (place != null
                    && (places.isEmpty()
                            || last(places).span().end() <= place.span().start())) {
                places.add(place);
            }
        }
        if (places.isEmpty() || Technical.of(view).holds()) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        places.forEach(place -> counts.merge(place.span().in(view.text()), 1, Integer::sum));
        boolean several = places.size() >= SEVERAL;
        int lookUps = MOST_LOOK_UPS;
        for (Place place : places) {
            String found = place.span().in(view.text());
            if (place.named() && (counts.getOrDefault(found, 0) > 1 || --lookUps < 0 || !opensSentences(view, place))) {
                continue; // a name comes again, and its second half is no word that sentences begin with
            }
            double confidence = place.named() ? NAME_CONFIDENCE : several ? SEVERAL_CONFIDENCE : LONE_CONFIDENCE;
            String mended = new StringBuilder(found)
                    .insert(place.blank() - place.span().start(), ' ')
                    .toString();
            out.add(
                    confidence,
                    place.span(),
                    "No blank stands between two sentences in '" + found + "'",
                    Fix.replace(place.span(), mended));
        }
    }

    private static Place last(List<Place> places) {
        return places.get(places.size() - 1);
    }

    /** Whether the second word is an ordinary one, which the text has in lower case too. */
    private static boolean opensSentences(View view, Place place) {
        String text = view.text();
        int start = Glue.wordStart(text, place.span().end());
        String word = " " + text.substring(start, place.span().end()).toLowerCase(Locale.ROOT);
        int at = text.indexOf(word);
        return at >= 0 && Glue.wordEnd(text, at + 1) == at + word.length();
    }

    /** The place around the stop; null where no sentence begins right behind it. */
    private static @Nullable Place place(View view, int stop) {
        String text = view.text();
        int next = stop + 1;
        if (next >= text.length() || Letters.isBlank(text.charAt(next)) || text.charAt(next) == '.') {
            return null;
        }
        int blank = boundary(view, next);
        int word = blank < text.length() && OPENING.indexOf(text.charAt(blank)) >= 0 ? blank + 1 : blank;
        word = blank == next && word < text.length() && text.charAt(word) == '"' ? word + 1 : word;
        if (word >= text.length() || !Character.isUpperCase(text.charAt(word))) {
            return null;
        }
        int end = Glue.wordEnd(text, word);
        int before = stop;
        while (before > 0 && (CLOSING.indexOf(text.charAt(before - 1)) >= 0 || isNarrow(text, before, stop))) {
            before--;
        }
        int start = Glue.wordStart(text, before);
        if (before - start > LONGEST || !begins(view, word, end) || !ends(text, start, before, stop)) {
            return null;
        }
        boolean named = Character.isUpperCase(text.charAt(start)) && before == stop;
        return new Place(new Span(start, end), blank, named);
    }

    /** A blank that French sets before an exclamation mark or a question mark. */
    private static boolean isNarrow(String text, int before, int stop) {
        char c = text.charAt(before - 1);
        return before == stop && text.charAt(stop) != '.' && (c == '\u00A0' || c == '\u202F');
    }

    /** Where the blank is missing: behind quotation marks and brackets that close. */
    private static int boundary(View view, int next) {
        String text = view.text();
        int at = next;
        while (at < text.length() && closes(view, at)) {
            at++;
        }
        return at;
    }

    private static boolean closes(View view, int at) {
        char c = view.text().charAt(at);
        boolean either = c == '"' || c == '\u201C' || c == '\u201D';
        return either ? Glue.closes(view, at) : CLOSING.indexOf(c) >= 0;
    }

    /** Whether a sentence begins with the word: more follows than a name, and no address or call. */
    private static boolean begins(View view, int word, int end) {
        String text = view.text();
        boolean single = end == word + 1;
        if (!single && !Character.isLowerCase(text.charAt(word + 1)) || Glue.humped(text, word, end)) {
            return false;
        }
        char after = end == text.length() ? ' ' : text.charAt(end);
        boolean free = Letters.isBlank(after)
                || AFTER.indexOf(after) >= 0
                || after == '.' && !single && (end + 1 == text.length() || Letters.isBlank(text.charAt(end + 1)));
        int line = view.lineAt(word);
        Span visible = view.visibleLine(line);
        boolean sentence = visible.end() - word >= SHORTEST_REST
                || ".!?:\u2026\"\u201D".indexOf(text.charAt(visible.end() - 1)) >= 0;
        return free && sentence && !Glue.isOneOf(ENDINGS, text, word, end);
    }

    /** Whether a sentence ends with what stands before the stop: a plain word, or a year. */
    private static boolean ends(String text, int start, int end, int stop) {
        int length = end - start;
        char first = start < end ? text.charAt(start) : ' ';
        if (start > 0 && !Letters.isBlank(text.charAt(start - 1)) && BEFORE.indexOf(text.charAt(start - 1)) < 0) {
            return false;
        }
        if (Glue.isYear(text, start, end)) {
            return start > 0 && text.charAt(start - 1) == ' ';
        }
        boolean word = length > 0 && Character.isLowerCase(text.charAt(end - 1)) && !Glue.humped(text, start, end);
        boolean full = text.charAt(stop) != '.'
                || (length > (first < 0x400 ? 2 : 3)
                        ? !Glue.isOneOf(SHORTENED, text, start, end)
                        : Glue.isOneOf(SHORT, text, start, end));
        return word && full && (length > 3 || Character.isLowerCase(first)) && length > 1;
    }
}
