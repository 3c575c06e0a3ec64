package dev.winnow.rules.boilerplate;

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
import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The box about the author at an article's end: a heading and the paragraphs that speak of that person, or one paragraph without a heading.
 *
 * <p>The numbers are guesses: a box has at most eight paragraphs and is shorter than the article before it.
 */
public final class AuthorBiography implements Rule {

    static final RuleInfo INFO = RuleInfo.of("author-biography", Category.BOILERPLATE, Severity.WARNING)
            .summary("The biography of the author stands behind the article")
            .why("""
                    Blogs and news sites put a box about the author under every article. It says nothing of the subject,
                    names a private person, often with an address, and comes back with each of that author's texts.
                    """)
            .source("headings in en de fr es it pt nl pl ru tr id vi ar fa cs sv ja zh ko")
            .confidence(0.9)
            .hit("""
                    The new tram line opened on Friday and carried nine thousand people on its first day alone.

                    The city wants to build two more lines before the end of the decade, the mayor said.

                    ⟦About Ingrid

                    Ingrid Solheim is a reporter for the Fjord Courier. She covers transport and housing.

                    She can be reached at the paper's office in the old customs house.→⟧

                    Comments are closed.""")
            .hit("""
                    The orchard lost a third of its trees in the storm, and the owner does not plan to plant new ones.

                    Its cider press will be sold in the spring, she told a meeting of growers in the village hall.

                    ⟦Tomas Brandt is a staff writer at the Valley Observer. Follow him on Twitter for more farm news.→⟧""")
            .miss("""
                    The march began at noon in front of the old town hall and ended at the river.

                    About 300 people took part. They carried candles and sang, and she walked at their head.

                    The police counted fewer and went home early that evening, as the chief said.""")
            .miss("""
                    Vera Castellan is a writer and painter from the north. She was born in a fishing village.

                    She has published nine novels and lives in the capital with two dogs and a parrot.""")
            .build();

    private static final List<String> HEADINGS = Phrases.phrases("""
                    About the author, About the authors, About the writer, About the editor, About the contributor,
                    About the reporter, Author bio, Author biography, About author, Meet the author, Über den Autor,
                    Über die Autorin, Über die Autoren, Zum Autor, Zur Autorin, À propos de l'auteur,
                    À propos de l’auteur, A propos de l'auteur, À propos de l'autrice, Sobre el autor, Sobre la autora,
                    Acerca del autor, Acerca de la autora, Sull'autore, Sull’autore, L'autore, L'autrice,
                    Informazioni sull'autore, Sobre o autor, Sobre a autora, Over de auteur, O autorze, O autorce,
                    Об авторе, Yazar hakkında, Om författaren, Om forfatteren, Tietoa kirjoittajasta""");

    /** Headings in languages whose pronouns are not known here: the next paragraph alone is the box. */
    private static final List<String> BARE_HEADINGS = Phrases.phrases("""
                    关于作者, 作者简介, 關於作者, 作者簡介, 著者について, 筆者について, この記事を書いた人, この記事の著者, 著者プロフィール, 筆者プロフィール, 글쓴이 소개,
                    저자 소개, 필자 소개, عن الكاتب, نبذة عن الكاتب, حول الكاتب, عن المؤلف, نبذة عن المؤلف, درباره نویسنده, Về tác giả,
                    Thông tin tác giả, Tentang Penulis, Profil Penulis, O autorovi, O autorovi článku""");

    /** What headings begin with. */
    private static final List<String> HEADING_SIGNS = Phrases.phrases("""
            About, ABOUT, Author, AUTHOR, Meet the author, Meet the Author, Über, Zum Autor, Zur Autorin, À propos, A propos, Sobre, Acerca,
            Sull, L'autore, L'autrice, Informazioni, Over de auteur, O autorze, O autorce, Об авторе, Yazar, Om författaren, Om forfatteren, Tietoa""");

    /** What a biography without a heading does not do without. */
    private static final List<String> PERSON_SIGNS = Phrases.phrases("""
            follow him, follow her, follow them, Follow him, Follow her, Follow them, staff writer, Staff Writer, freelance writer,
            freelance journalist, contributing writer, contributing editor, Contributing Editor, can be reached at, Reach her at, Reach him at,
            Reach them at, senior reporter, Senior Reporter, senior writer, Senior Writer, senior editor, Senior Editor, reporter for,
            reporter at, correspondent for, columnist for, is the author of, contributor to, Journalist, Journalistin, Redakteur,
            Redakteurin, journaliste, periodista, giornalista, jornalista""");

    private static final Pattern HEADING_NAME = Pattern.compile(
            "(?:About|ABOUT|Über|Sobre|À propos de) ((?:[\\p{Lu}][\\p{L}.'’-]*)(?: [\\p{Lu}][\\p{L}.'’-]*){0,3})\\s*:?");

    /** A sentence that introduces somebody by name and work. */
    private static final Pattern INTRODUCTION = Pattern.compile(
            "[\\p{Lu}][\\p{L}.'’-]+(?: [\\p{Lu}][\\p{L}.'’-]*){0,3},? (?:is|was|writes|covers|has|works|reports|joined|lives|ist|schreibt|est|es|è|é|är|er)\\b");

    private static final Pattern CONTACT = Pattern.compile(
            "(?i)\\b(?:follow (?:him|her|them)|reach(?:ed)? (?:him|her|them|at)|e-?mail (?:him|her|them)"
                    + "|(?:find|tweets?|(?:is|he's|she's)) .{0,20}on (?:twitter|x\\b)|@[a-z0-9_]{3,})");

    private static final Pattern WORK = Pattern.compile(
            "(?iU)\\b(?:writers?|reporter|editor|correspondent|journalist|columnist|contributor|author|blogger|Journalistin|Redakteur(?:in)?|Autor(?:in)?"
                    + "|journaliste|rédact(?:eur|rice)|periodista|redactora?|giornalista|jornalista|redaktor|dziennikar(?:z|ka))\\b");

    private static final Set<String> PRONOUNS = Phrases.words("""
                    he she his her they their er sie seine ihre sein ihr il elle son sa ses él ella su sus lui lei suo
                    sua ele ela seu hij zij ze zijn haar ona jego jej он она его её ее han hon hun hän""");

    /** Pronouns that no firm, band or town goes by in these languages, as "they" and "its" are. */
    private static final Set<String> PERSONAL = Phrases.words("""
                    he she his her er él ella lui lei ele ela hij zij han hon hun hän ona jego jej он она его её ее""");

    private static final Set<String> NO_PERSON = Phrases.words("""
                    us this our the these cookies ads advertising contact careers privacy you your me""");

    private static final int MAX_PARAGRAPHS = 8;

    /** How many words at a paragraph's beginning may hold the pronoun that ties it to the person. */
    private static final int PRONOUN_WORDS = 10;

    /** Comments, teasers and legal notes may follow the box. */
    private static final int MAX_PROSE_AFTER = 8;

    private static final int MAX_LINES_AFTER = 400;

    /** Places looked at for the person's name above the box; a guess that bounds the work. */
    private static final int MAX_MENTIONS = 20;

    /** Where a byline stands. */
    private static final int TOP_LINES = 12;

    public AuthorBiography(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        List<String> all = new ArrayList<>(HEADING_SIGNS);
        all.addAll(BARE_HEADINGS);
        all.addAll(PERSON_SIGNS);
        return Triggers.literals(all).asWords();
    }

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        int done = -1;
        int article = -2; // worked out with the first candidate: the line that is the article's second of prose
        int end = -1;
        for (int i = 0; i < hits.size(); i++) {
            String sign = hits.get(i).in(view.text());
            boolean isHeading = HEADING_SIGNS.contains(sign) || BARE_HEADINGS.contains(sign);
            int line = view.lineAt(hits.start(i));
            if (line <= done || isHeading && !beginsLine(view.text(), hits.start(i))) {
                continue;
            }
            int last = isHeading ? lastOfBox(view, line) : loneBiography(view, line);
            done = last < 0 && isHeading ? done : line;
            if (last >= 0) {
                article = article < -1 ? Prose.nth(view, 2) : article;
                end = end < 0 ? Math.max(0, Prose.nthLast(view, MAX_PROSE_AFTER + 1)) : end;
                Span span = new Span(
                        view.visibleLine(line).start(), view.visibleLine(last).end());
                if (line > article
                        && last >= end
                        && span.length() < span.start()
                        && (last > line || isNearEnd(view, line))) {
                    report(view, span, out);
                    done = last;
                }
            }
        }
    }

    private static void report(View view, Span span, Findings out) {
        String found = Prose.quoted(view.visibleLine(view.lineAt(span.start())).in(view.text()));
        out.add(
                span,
                "Biography of the author, from " + found + " on, stands behind the article",
                Fix.deleteLines(view.text(), span));
    }

    /** The last line of the box that begins in the line; -1 when none does. */
    private static int lastOfBox(View view, int line) {
        String text = view.text();
        Span visible = view.visibleLine(line);
        int start = Prose.firstWord(text, visible);
        if (visible.end() - start <= 60) {
            String heading = text.substring(start, visible.end());
            if (isFixedHeading(heading, HEADINGS)) {
                return lastAbout(view, line, "");
            }
            if (isFixedHeading(heading, BARE_HEADINGS)) {
                int paragraph = Prose.next(view, line);
                return paragraph < view.lineCount() && Prose.endsSentence(text, view.visibleLine(paragraph))
                        ? paragraph
                        : -1;
            }
            Matcher named = HEADING_NAME.matcher(heading);
            if (named.matches() && !NO_PERSON.contains(firstWord(named.group(1)))) {
                return lastAbout(view, line, named.group(1));
            }
        }
        return -1;
    }

    /** Whether nothing but a sign or two stands before the place on its line. */
    private static boolean beginsLine(String text, int at) {
        for (int i = at - 1; i >= 0 && at - i <= 4; i--) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return true;
            }
            if (Letters.isWord(c)) {
                return false;
            }
        }
        return at <= 4;
    }

    private static boolean isFixedHeading(String heading, List<String> headings) {
        int end = heading.endsWith(":") ? heading.length() - 1 : heading.length();
        return headings.stream().anyMatch(known -> Letters.equalFolded(heading, 0, end, known));
    }

    /** The last paragraph under the heading that speaks of the person; -1 when the first one does not introduce anybody. */
    private static int lastAbout(View view, int heading, String name) {
        int line = Prose.next(view, heading);
        if (line >= view.lineCount()) {
            return -1;
        }
        Span first = view.visibleLine(line);
        String opening = view.text().substring(first.start(), Math.min(first.end(), first.start() + 300));
        boolean introduces = name.isEmpty()
                ? INTRODUCTION.matcher(opening).lookingAt() || hasPronoun(view, first, PRONOUNS)
                : mentions(opening, name)
                        && INTRODUCTION.matcher(opening).lookingAt()
                        && !isSubject(view, name, heading);
        if (!introduces) {
            return -1;
        }
        String person = name.isEmpty() ? firstWordOf(view, first) : name;
        int last = line;
        boolean human = WORK.matcher(opening).find() || hasPronoun(view, first, PERSONAL);
        for (int i = 1; i < MAX_PARAGRAPHS; i++) {
            line = Prose.next(view, line);
            if (line >= view.lineCount() || !speaksOf(view, line, person)) {
                break;
            }
            human |= hasPronoun(view, view.visibleLine(line), PERSONAL);
            last = line;
        }
        return human || name.isEmpty() ? last : -1;
    }

    private static boolean speaksOf(View view, int line, String person) {
        Span visible = view.visibleLine(line);
        String opening = view.text().substring(visible.start(), Math.min(visible.end(), visible.start() + 300));
        boolean sentence = Prose.isProse(view, line) || CONTACT.matcher(opening).find();
        return sentence && (hasPronoun(view, visible, PRONOUNS) || mentions(opening, person));
    }

    private static boolean hasPronoun(View view, Span span, Set<String> pronouns) {
        Words words = view.words();
        int from = words.from(span.start());
        int to = Math.min(words.from(span.end()), from + PRONOUN_WORDS);
        for (int i = from; i < to; i++) {
            if (pronouns.contains(Prose.folded(words.text(i)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a paragraph above speaks of the person by the last of their names: then the article is about them, not by them. */
    private static boolean isSubject(View view, String name, int heading) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        String text = view.text();
        int end = view.lineStart(heading);
        int seen = 0;
        for (int at = text.indexOf(last); at >= 0 && at < end && seen < MAX_MENTIONS; at = text.indexOf(last, at + 1)) {
            seen++;
            if (Prose.isProse(view, view.lineAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of the name, longer than an initial, stands in the text. */
    private static boolean mentions(String text, String name) {
        for (String word : name.split("[ .]+", 6)) {
            int at = word.length() > 2 ? text.indexOf(word) : -1;
            if (at >= 0 && (at == 0 || !Letters.isWord(text.charAt(at - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** The line when it introduces a writer by name and says how to reach or follow them, or the byline names them; else -1. */
    private static int loneBiography(View view, int line) {
        Span visible = view.visibleLine(line);
        if (visible.length() > 700) {
            return -1;
        }
        String text = view.text().substring(Prose.firstWord(view.text(), visible), visible.end());
        int opening = Math.min(text.length(), 160);
        boolean found = INTRODUCTION.matcher(text).lookingAt()
                && !hasOtherPronounStart(text)
                && WORK.matcher(text).region(0, opening).find()
                && (CONTACT.matcher(text).find() || isNamedOnTop(view, text));
        return found ? line : -1;
    }

    /** Whether the paragraph's first two words stand in a byline above the text. */
    private static boolean isNamedOnTop(View view, String text) {
        int blank = text.indexOf(' ', text.indexOf(' ') + 1);
        String name = blank > 0 ? " " + text.substring(0, blank) : "";
        int line = 0;
        for (int i = 0; i < TOP_LINES && line < view.lineCount(); i++) {
            Span visible = view.visibleLine(line);
            int at = visible.length() <= 120 && !name.isEmpty()
                    ? visible.in(view.text()).indexOf(name)
                    : -1;
            if (at > 0 && at <= 12) {
                return true;
            }
            line = Prose.next(view, line);
        }
        return false;
    }

    /** A sentence that begins with a pronoun or an article introduces nobody. */
    private static boolean hasOtherPronounStart(String text) {
        String first = firstWord(text);
        return PRONOUNS.contains(first)
                || Set.of("the", "a", "an", "this", "it", "there", "what", "that")
                        .contains(first);
    }

    /** Whether at most two lines of prose follow, in a stretch short enough for every line to be asked. */
    private static boolean isNearEnd(View view, int line) {
        return view.lineCount() - line <= MAX_LINES_AFTER && Prose.count(view, line + 1, view.lineCount(), 3) < 3;
    }

    private static String firstWordOf(View view, Span span) {
        Words words = view.words();
        int first = words.from(span.start());
        return first < words.count() ? words.text(first) : "";
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Letters.isWord(text.charAt(end))) {
            end++;
        }
        return Prose.folded(text.substring(0, end));
    }
}
