package dev.winnow.rules.boilerplate;

import dev.winnow.Category;
import dev.winnow.Census;
import dev.winnow.Finding;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Sketch;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Witness;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sentences and teasers of a page that other pages of the same site have too. */
public final class SiteFurniture implements Rule {

    static final RuleInfo INFO = RuleInfo.of("site-furniture", Category.BOILERPLATE, Severity.WARNING)
            .summary("Lines stand on several pages of the same site")
            .why("""
                    Teasers, notices and descriptions of the firm are full sentences and look like the article. That they come back on other
                    pages of the site gives them away, without any list of wordings.
                    """)
            .source(
                    "repetition over pages of one site (precision .967 of lines on 152 news pages); sampled by smallest hash, so that pages agree on"
                            + " what they compare")
            .confidence(0.85)
            .corpus()
            .option("min-pages", 2, "on how many pages of one host a line has to stand")
            .option("min-neighbours", 3, "the same for documents without an address, in one folder")
            .miss("Two pages of one site quote the same proverb.\n\nMany hands make light work.\n")
            .miss("A page alone has nothing to be compared with, however often it says so.\n")
            .build();

    /** Shorter lines are menus, which {@link PageChrome} knows without comparing. */
    private static final int MIN_WORDS = 7;

    /** Lines a page leaves in the census; with first sentences at most 42 keys of 12 bytes. A guess. */
    private static final int SAMPLE = 40;

    /** Documents without an address have to look like pages before they are compared as pages of one site. */
    private static final int MIN_LABELS = 4;

    private static final int FIRST_SENTENCES = 2;
    private static final int RELATED = 5;

    private final int minPages;
    private final int minNeighbours;

    public SiteFurniture(Settings settings) {
        minPages = settings.integer(INFO, "min-pages");
        minNeighbours = settings.integer(INFO, "min-neighbours");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void sketch(View view, Sketch sketch) {
        PageLines lines = PageLines.of(view);
        if (lines.count() == 0) {
            return;
        }
        long site = Site.of(view.document()).key();
        int[] first = PageLayout.of(view).firstSentences(lines, FIRST_SENTENCES);
        for (int i : first) {
            sketch.add(lines.key(i) ^ site, 1);
        }
        long[] keys = new long[lines.count()];
        int count = 0;
        for (int i = 0; i < lines.count(); i++) {
            if (lines.words[i] >= MIN_WORDS) {
                keys[count++] = lines.key(i);
            }
        }
        Arrays.sort(keys, 0, count);
        int left = SAMPLE;
        for (int i = 0; i < count && left > 0; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                sketch.add(keys[i] ^ site);
                left--;
            }
        }
    }

    @Override
    public void check(View view, Findings out) {
        PageLines lines = PageLines.of(view);
        if (lines.count() == 0) {
            return;
        }
        Set<String> pages = new TreeSet<>();
        boolean[] shared = shared(view, lines, pages);
        PageEvidence evidence = PageEvidence.of(lines);
        if (pages.isEmpty()
                || !(Site.of(view.document()).isHost() ? evidence.labels() >= 2 : evidence.isPage(MIN_LABELS))) {
            return;
        }
        PageLayout layout = PageLayout.of(view, lines, shared);
        if (!layout.hasBody(lines)) {
            return;
        }
        List<String> related = pages.stream().limit(RELATED).toList();
        int from = 0;
        while (from < lines.count()) {
            int to = from;
            boolean any = false;
            while (to < lines.count() && layout.isChrome(to)) {
                any |= shared[to++];
            }
            if (any) {
                report(view, lines, lines.span(from, to - 1), related, out);
            }
            from = to + 1;
        }
    }

    private static void report(View view, PageLines lines, Span span, List<String> related, Findings out) {
        int first = lines.lineFrom(span.start());
        int count = lines.lineFrom(span.end()) - first;
        String shown = PageEvidence.shown(view.text(), lines, first, first + count);
        String message = "Among " + count + (count == 1 ? " line" : " lines") + " beside the article are some that '"
                + related.get(0) + "' of the same site has too: " + shown;
        out.add(new Finding(INFO, INFO.confidence(), span, message, related, Fix.deleteLines(view.text(), span)));
    }

    /** Which lines other pages of the site have; their ids go to {@code pages}. Pages that begin with the same sentence are one article. */
    boolean[] shared(View view, PageLines lines, Set<String> pages) {
        boolean[] shared = new boolean[lines.count()];
        Site site = Site.of(view.document());
        int least = site.isHost() ? minPages : minNeighbours;
        Census census = view.census(this);
        boolean any = false;
        for (int i = 0; i < shared.length; i++) {
            int documents = lines.words[i] < MIN_WORDS ? 0 : census.documentsWith(lines.key(i) ^ site.key());
            shared[i] = documents > 0
                    && 2 * documents + 1 >= least; // a page may leave a line twice: as its first sentence, too
            any |= shared[i];
        }
        Set<String> twins = any ? twins(view, lines, site) : Set.of();
        for (int i = 0; i < shared.length; i++) {
            if (shared[i]) {
                List<String> others = census.witnesses(lines.key(i) ^ site.key()).stream()
                        .map(Witness::document)
                        .filter(page -> !twins.contains(page))
                        .toList();
                shared[i] = others.size() + 1 >= least && !others.isEmpty();
                if (shared[i]) {
                    pages.addAll(others.subList(0, Math.min(RELATED, others.size())));
                }
            }
        }
        return shared;
    }

    /** The document and those that begin with the same sentence. */
    private Set<String> twins(View view, PageLines lines, Site site) {
        Set<String> twins = new HashSet<>();
        twins.add(view.document().id());
        for (int i : PageLayout.of(view).firstSentences(lines, FIRST_SENTENCES)) {
            if (lines.words[i] >= MIN_WORDS) {
                view.census(this).witnesses(lines.key(i) ^ site.key()).stream()
                        .filter(w -> w.value() == 1)
                        .map(Witness::document)
                        .forEach(twins::add);
            }
        }
        return twins;
    }
}
