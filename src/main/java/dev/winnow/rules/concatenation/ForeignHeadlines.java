package dev.winnow.rules.concatenation;

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
import java.util.ArrayList;
import java.util.List;

/** Headlines of other articles that stand before the headline of this one. */
public final class ForeignHeadlines implements Rule {

    private static final String TUNNEL = "Tunnel under the fjord opens two years late\n\n"
            + "The tunnel under the fjord has opened to cars, two years later than planned. The first drivers waited at the south entrance from"
            + " four in the morning, and a brass band played in the rain while the transport minister cut the ribbon.\n\n"
            + "Engineers had to stop twice when water broke into the tunnel. The rock was harder than the maps had shown, and three drills broke"
            + " on it before the contractor bought a stronger one. The money for it came from a toll on the bridges further up the coast.\n\n"
            + "Ferries will sail across the fjord until the end of the month. Fishermen on the north shore fear that their harbour will be"
            + " closed after that, for the ferries paid for most of its dredging.\n";

    static final RuleInfo INFO = RuleInfo.of("foreign-headlines", Category.CONCATENATION, Severity.WARNING)
            .summary("Headlines of other articles stand before the article")
            .why("""
                    A column of news stands beside an article on the screen and before it in the page. Scraped, the text begins with five
                    other stories, and whoever takes its first line for the title takes the title of another one.
                    """)
            .confidence(0.85)
            .option("min-headlines", 3, "the fewest such headlines that count")
            .hit("""
                    ⟦Bakers of the old town win a prize for rye bread

                    Four hives stand on the roof of the library

                    Schoolgirl photographs first white stork since May→⟧

                    """ + TUNNEL)
            .miss("""
                    Fjord tunnel saves drivers forty minutes
                    Ferries stop at the end of the month
                    Fishermen fear for their harbour

                    """ + TUNNEL)
            .miss(TUNNEL)
            .build();

    /** A teaser and its headline: two are proof enough. */
    private static final int FEWEST_TEASERS = 2;

    /** One line in so many headlines may share words with the article. */
    private static final int MOST_DOUBTFUL = 4;

    /** More words in sentences above the headlines are an article of their own, or an item of a digest; a guess. */
    private static final int MOST_PROSE_BEFORE = 30;

    /** What may stand before the article; a guess. */
    private static final int MOST_UNITS = 80;

    /** Between a headline and its text stand standfirst, byline, date and caption; a guess. */
    private static final int MOST_UNITS_APART = 8;

    /** A text of fewer words may leave out what its headline says; a guess. */
    private static final int LEAST_BODY = 120;

    /** Fewer lines under the headline are an item of a digest; a guess. */
    private static final int LEAST_PARAGRAPHS = 3;

    /** The cheap first look is at so many lines. */
    private static final int FIRST_LINES = 8;

    /** A headline's words come again within so many characters, told by so many of their letters; guesses. */
    private static final int SOON = 3000;

    private static final int LEAST_LETTERS = 5;

    private static final int LEAST_LINE = 20;

    private static final int LONGEST_LINE = 300;

    private static final int LEAST_WORDS = 4;

    private static final int MOST_WORDS = 20;

    private static final String NO_HEADLINE_ENDS = ".:;,…。";

    private final int minHeadlines;

    public ForeignHeadlines(Settings settings) {
        minHeadlines = Math.max(2, settings.integer(INFO, "min-headlines"));
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        if (view.words().count() < LEAST_BODY || !maybe(view)) {
            return;
        }
        Story story = view.derived(Story.class, Story::of);
        Units units = story.units();
        int body = body(story);
        int own = body > 0 ? ownHeadline(story, body) : -1;
        if (own <= 0 || units.line(units.count() - 1) - units.line(own) < LEAST_PARAGRAPHS) {
            return;
        }
        Kinship kinship = Kinship.with(story, own);
        int headlines = 0;
        int teasers = 0;
        int doubtful = 0;
        int first = own;
        int last = -1;
        for (int unit = own - 1; unit >= 0 && !kinship.tells(unit); unit--) {
            if (kinship.foreign(unit)) {
                last = last < 0 ? unit : last;
                boolean headline = headline(story, unit);
                headlines += headline ? 1 : 0;
                teasers +=
                        headline && unit + 1 < own && !headline(story, unit + 1) && kinship.foreign(unit + 1) ? 1 : 0;
                first = headline ? unit : first;
            } else {
                doubtful += kinship.silent(unit) ? 0 : 1;
            }
        }
        int before = story.topics().start(own) - story.topics().start(first);
        boolean digest = before * 3 > (story.topics().size() - story.topics().start(own)) * 2
                || story.prose(0, first) > MOST_PROSE_BEFORE;
        if (digest || doubtful * MOST_DOUBTFUL > headlines) {
            return;
        }
        if (headlines >= minHeadlines || teasers >= FEWEST_TEASERS) {
            Span span = new Span(units.start(first), units.end(last));
            String message = headlines + " headlines of other articles, from '"
                    + view.text().substring(units.start(first), units.end(first)) + "' on, stand before the article '"
                    + view.text().substring(units.start(own), units.end(own)) + "'";
            out.add(span, message, Fix.deleteLines(view.text(), span));
        }
    }

    /** Whether lines like headlines are among the first, before any long paragraph: cheaper to know than what they are about. */
    private static boolean maybe(View view) {
        int visible = 0;
        List<Span> headlines = new ArrayList<>();
        for (int line = 0; line < view.lineCount() && visible < FIRST_LINES; line++) {
            int length = view.lineEnd(line) - view.lineStart(line);
            if (length > LONGEST_LINE) {
                break;
            }
            Span span = view.visibleLine(line);
            if (!span.isEmpty()) {
                visible++;
                boolean open = span.length() >= LEAST_LINE
                        && NO_HEADLINE_ENDS.indexOf(view.text().charAt(span.end() - 1)) < 0;
                if (open && view.words().countIn(span) >= LEAST_WORDS) {
                    headlines.add(span);
                }
            }
        }
        return headlines.size() > FEWEST_TEASERS
                && headlines.stream().filter(line -> strange(view, line)).count() >= FEWEST_TEASERS;
    }

    /** Whether most longer words of the line do not come again soon. */
    private static boolean strange(View view, Span line) {
        Words words = view.words();
        String after = view.text().substring(line.end(), Math.min(view.text().length(), line.end() + SOON));
        int known = 0;
        int all = 0;
        for (int word = words.from(line.start()); word < words.count() && words.start(word) < line.end(); word++) {
            if (words.length(word) >= LEAST_LETTERS) {
                all++;
                known += after.contains(view.text().substring(words.start(word), words.start(word) + LEAST_LETTERS))
                        ? 1
                        : 0;
            }
        }
        return known * 2 <= all;
    }

    /** The unit that opens the first lines of running text, long enough to be no teaser; -1 without. */
    private static int body(Story story) {
        Units units = story.units();
        int start = -1;
        int words = 0;
        for (int unit = 0; unit < units.count() && unit < MOST_UNITS + LEAST_BODY; unit++) {
            if (headline(story, unit) || units.wordsIn(unit) < LEAST_WORDS) {
                start = -1;
                words = 0;
            } else {
                start = start < 0 ? unit : start;
                words += units.wordsIn(unit);
                if (words >= LEAST_BODY) {
                    return start <= MOST_UNITS ? start : -1;
                }
            }
        }
        return -1;
    }

    /** The first of the lines above the body that says what the body says; -1 without. */
    private static int ownHeadline(Story story, int body) {
        Kinship kinship = Kinship.with(story, body);
        for (int unit = Math.max(0, body - MOST_UNITS_APART); unit < body; unit++) {
            if (headline(story, unit) && kinship.tells(unit)) {
                return unit;
            }
        }
        return -1;
    }

    /** A line like a headline that is no row of a table. */
    private static boolean headline(Story story, int unit) {
        Units units = story.units();
        boolean line = units.opensLine(unit) && units.closesLine(unit);
        int count = units.wordsIn(unit);
        if (!line || count < LEAST_WORDS || count > MOST_WORDS || NO_HEADLINE_ENDS.indexOf(units.last(unit)) >= 0) {
            return false;
        }
        int digits = 0;
        for (int word = units.firstWord(unit); word < units.firstWord(unit + 1); word++) {
            digits += Character.isDigit(story.words().first(word)) ? 1 : 0;
        }
        return digits * 3 <= count;
    }
}
