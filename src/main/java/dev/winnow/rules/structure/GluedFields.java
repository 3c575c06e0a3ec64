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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Metadata labels stuck to the value before them, as in {@code 03:14:59source:Reuters}.
 *
 * <p>Two things prove the glue: a date or time right before a label, or a line that begins with a label and has another one, upper case
 * first, right after a name. A line that is nothing but fields is deleted; where prose stands beside them only the place is reported.
 */
public final class GluedFields implements Rule {

    static final RuleInfo INFO = RuleInfo.of("glued-fields", Category.STRUCTURE, Severity.WARNING)
            .summary("Metadata fields run together without a separator")
            .why("""
                    A scraper that joins the text of neighbouring elements loses the gap between them, and the page's
                    date, source and section become one line that belongs to no sentence. A date parser fails on it,
                    and a model learns it.
                    """)
            .confidence(0.95)
            .option(
                    "labels",
                    List.of(
                            "source",
                            "category",
                            "categories",
                            "author",
                            "editor",
                            "tags",
                            "section",
                            "updated",
                            "published",
                            "posted",
                            "by",
                            "date",
                            "views",
                            "comments",
                            "keywords",
                            "reporter",
                            "quelle",
                            "kategorie",
                            "autor",
                            "autorin",
                            "rubrik",
                            "schlagworte",
                            "fuente",
                            "categoría",
                            "categoria",
                            "etiquetas",
                            "fonte",
                            "auteur",
                            "catégorie",
                            "rubrique",
                            "bron",
                            "categorie",
                            "auteurs",
                            "źródło",
                            "kategoria",
                            "kategori",
                            "sumber",
                            "penulis",
                            "kaynak",
                            "yazar",
                            "источник",
                            "категория",
                            "рубрика",
                            "автор",
                            "джерело"),
                    "label words, lower case")
            .option(
                    "counters",
                    List.of("view", "views", "read", "reads", "comments", "clicks"),
                    "words after a counter, lower case")
            .hit(
                    "A headline\n\n⟦2021-11-02 18:40:07source:Harbour Wirecategory:Shipping→⟧\n\nThe port reopened on Tuesday.\n"
                            + "⟦Author:Mara LindqvistPublished:2 Nov 2021→⟧")
            .hit(
                    "⟦02.11.2021 18:40Quelle:⟧Hafendienst Der Hafen ist seit Dienstag wieder offen, teilte die Leitung mit. Schiffe laufen ein.")
            .hit("⟦2021-11-02 18:402745 views→⟧\nThe port reopened on Tuesday.")
            .miss("Source: Harbour Wire Category: Shipping")
            .miss("The resource: a guide of 2021. Opensource: its history since 1998source.")
            .miss("dataSource: harbour, postCategory: ferries, lastUpdated: 2021")
            .build();

    /** The longest value; the longest of the network's sources and brands has 41 characters. */
    private static final int MAX_VALUE = 60;

    /** The longest date and time, written out with a weekday; a guess. */
    private static final int MAX_DATE = 40;

    /** The longest line that is looked at as nothing but fields; a guess. */
    private static final int MAX_LINE = 300;

    private static final String TIME = "\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?(?: [A-Z]{2,4})?";

    /** A time or a date with all its parts; a year alone may belong to a name. */
    private static final Pattern STAMP = Pattern.compile(
            "(?<![\\w.:/])(?:(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})(?:[ T,]{1,2}"
                    + TIME + ")?|" + TIME + ")$");

    /** A time whose last part has more than two digits: a counter ran on into it. */
    private static final Pattern RUN_ON =
            Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2} \\d{1,2}(?::\\d{2})?:\\d{3,9} ?$");

    /** What may stand before the first label of a line of fields: a date in words or figures. */
    private static final Pattern DATE = Pattern.compile("(?=.*\\d)[\\p{L}\\p{N} ,.:/\u5E74\u6708\u65E5-]*");

    /** The end of a sentence and the beginning of the next: the value is prose. */
    private static final Pattern PROSE = Pattern.compile("\\p{Ll}[.!?] \\p{Lu}|[{}\\[\\]\"=;<>]");

    private final List<String> literals;

    public GluedFields(Settings settings) {
        literals = Stream.concat(
                        settings.strings(INFO, "labels").stream().map(label -> label + ":"),
                        settings.strings(INFO, "counters").stream())
                .toList();
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.literals(literals).ignoringCase();
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Hits hits = view.hits(this);
        int i = 0;
        while (i < hits.size()) {
            int line = view.lineAt(hits.start(i));
            Span visible = view.visibleLine(line);
            List<Span> labels = new ArrayList<>();
            for (; i < hits.size() && hits.start(i) < view.lineEnd(line); i++) {
                Span hit = hits.get(i);
                if (text.charAt(hit.end() - 1) != ':') {
                    checkCounter(text, visible, hit, out);
                } else if (labels.isEmpty()
                        || hit.start() >= labels.get(labels.size() - 1).end()) {
                    labels.add(hit);
                }
            }
            checkLine(text, visible, labels, out);
        }
    }

    private static void checkCounter(String text, Span line, Span word, Findings out) {
        boolean digit = word.start() > 1
                && (Character.isDigit(text.charAt(word.start() - 1))
                        || Character.isDigit(text.charAt(word.start() - 2)));
        boolean ends = word.end() == text.length() || !Letters.isWord(text.charAt(word.end()));
        if (digit && ends) {
            Matcher matcher =
                    RUN_ON.matcher(text).region(Math.max(line.start(), word.start() - MAX_DATE), word.start());
            if (matcher.find()) {
                Span run = new Span(matcher.start(), word.end());
                Fix fix = run.equals(line) ? Fix.deleteLines(text, line) : null;
                out.add(run, "Counter '" + word.in(text) + "' and the time before it have run together", fix);
            }
        }
    }

    private static void checkLine(String text, Span line, List<Span> labels, Findings out) {
        for (int i = 0; i < labels.size(); i++) {
            Span label = labels.get(i);
            Span stamp = stamp(text, line, label.start());
            boolean glued = stamp != null
                    || i > 0 && labels.get(0).start() == line.start() && hump(text, labels.get(i - 1), label);
            boolean whole = glued && onlyFields(text, line, labels);
            String message = "Field '" + label.in(text) + "' is glued to the value before it";
            if (whole) {
                out.add(line, message, Fix.deleteLines(text, line));
                return;
            }
            if (stamp != null) {
                out.add(new Span(stamp.start(), label.end()), message, null);
                return;
            }
        }
    }

    /** The date or time that ends where the label begins; null without one. */
    private static @Nullable Span stamp(String text, Span line, int label) {
        int from = Math.max(line.start(), label - MAX_DATE);
        Matcher matcher = STAMP.matcher(text).region(from, label).useTransparentBounds(true);
        return label > line.start() && !Letters.isBlank(text.charAt(label - 1)) && matcher.find()
                ? new Span(matcher.start(), label)
                : null;
    }

    /** Whether the label, upper case first, touches a word that begins as a name does and is a part of the value before. */
    private static boolean hump(String text, Span previous, Span label) {
        char before = text.charAt(label.start() - 1);
        if (!Character.isUpperCase(text.charAt(label.start()))
                || !Character.isLowerCase(before) && !Character.isDigit(before)) {
            return false;
        }
        int start = label.start();
        while (start > previous.end() && Letters.isWord(text.charAt(start - 1))) {
            start--;
        }
        char first = text.charAt(start);
        return Character.isUpperCase(first) || Character.isDigit(first);
    }

    /** Whether the line is a date, if anything, and then labels with short values. */
    private static boolean onlyFields(String text, Span line, List<Span> labels) {
        Span before = new Span(line.start(), labels.get(0).start());
        boolean sound = line.length() <= MAX_LINE
                && before.length() <= MAX_DATE
                && (before.isEmpty()
                        || DATE.matcher(text)
                                .region(before.start(), before.end())
                                .matches());
        for (int i = 0; sound && i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : line.end();
            sound = end - labels.get(i).end() <= MAX_VALUE
                    && !PROSE.matcher(text).region(labels.get(i).end(), end).find();
        }
        return sound;
    }
}
