package dev.winnow.rules.concatenation;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Beginnings of many stories under one another, each broken off with an ellipsis: the results of a search, or a page of tags, copied as a text. */
public final class CutOffStories implements Rule {

    static final RuleInfo INFO = RuleInfo.of("cut-off-stories", Category.CONCATENATION, Severity.WARNING)
            .summary("Line after line is the beginning of another story and breaks off")
            .why("""
                    Sites that mirror the results of a search or list what they have under a tag show two lines of each story and an
                    ellipsis. As a text that is a row of sentences without ends, each about something else; whoever learns from it learns to
                    change the subject in the middle of a sentence.
                    """)
            .source(
                    "neighbouring paragraphs of one article share 5 in 100 of their words but for those that stand all over the text, beginnings of"
                            + " different articles none to 2 (half of 250 articles in four languages, and of as many random rows)")
            .confidence(0.8)
            .option("min-stories", 4, "the fewest such lines in a row that count")
            .hit(
                    "⟦The night train to the coast was late again on Sunday because a signal box near the border had lost its power ...\n"
                            + "Bakers of the old town won the prize for rye bread with a loaf that two sisters had kept secret for ...\n"
                            + "Four hives stand between the chimneys of the town hall, and the mayor has learned to smoke ...\n"
                            + "A schoolgirl photographed a white stork above the mill pond, the first that anybody has seen since ...⟧\n")
            .miss(
                    "The night train to the coast was late again on Sunday because a signal box near the border had lost its power.\n"
                            + "Bakers of the old town won the prize for rye bread with a loaf that two sisters had kept secret for years.\n"
                            + "Four hives stand between the chimneys of the town hall, and the mayor has learned to smoke them.\n"
                            + "A schoolgirl photographed a white stork above the mill pond, the first that anybody has seen since May.\n")
            .miss(
                    "Well, I went down to the harbour again this morning to ask about the boat, and old Marten was there with his pipe...\n\n"
                            + "Marten said the boat would not be ready before the harbour froze, and that my father would have known it...\n\n"
                            + "My father never asked Marten for anything, not even when the boat had lost its mast outside the harbour...\n\n"
                            + "So I paid Marten for the mast, and walked home along the harbour, and thought of my father and his boat...\n")
            .build();

    /** So many other long lines, in tenths of those that break off, may stand between them; a guess. */
    private static final int OTHERS_TENTHS = 4;

    /** More short lines than this between two stories are no headline, source and date; a guess. */
    private static final int MOST_SHORT_BETWEEN = 5;

    /** The share of words that neighbours have in common, up to which they tell different stories; see the source. */
    private static final double MOST_COMMON = 0.05;

    /** So many lines are compared: enough for the mean. */
    private static final int MOST_COMPARED = 60;

    private static final int QUOTED = 60;

    private final int minStories;

    public CutOffStories(Settings settings) {
        minStories = Math.max(2, settings.integer(INFO, "min-stories"));
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        CutOffLines lines = new CutOffLines(view);
        List<Integer> block = new ArrayList<>();
        int others = 0;
        int between = 0;
        for (int line = 0; line < view.lineCount(); line++) {
            boolean isLong = lines.isLong(line);
            if (isLong && lines.isCut(line)) {
                block.add(line);
                between = 0;
            } else if (!block.isEmpty() && !view.blankLine(line)) {
                boolean whole = isLong && lines.isWhole(line);
                others += whole ? 1 : 0;
                between += whole ? MOST_SHORT_BETWEEN : 1;
                if (between > MOST_SHORT_BETWEEN + 1) {
                    report(view, block, others, out);
                    block.clear();
                    others = 0;
                    between = 0;
                }
            }
        }
        report(view, block, others, out);
    }

    private void report(View view, List<Integer> block, int others, Findings out) {
        if (block.size() < minStories
                || others * 10 > (block.size() - 1) * OTHERS_TENTHS + 10
                || teasers(view, block)
                || !differ(view, block)) {
            return;
        }
        Span first = view.visibleLine(firstLine(view, block));
        Span span = new Span(
                first.start(), view.visibleLine(block.get(block.size() - 1)).end());
        String quoted = view.text()
                .substring(first.start(), Math.min(first.end(), first.start() + QUOTED))
                .strip();
        out.add(
                span,
                block.size() + " lines from '" + quoted
                        + "' on break off with an ellipsis, and each tells another story than the one before",
                null);
    }

    /** The line with which the first story begins: above it stand as many lines, headline and date, as between the first two. */
    private static int firstLine(View view, List<Integer> block) {
        int above = 0;
        for (int line = block.get(0) + 1; line < block.get(1); line++) {
            above += view.blankLine(line) ? 0 : 1;
        }
        int first = block.get(0);
        for (int line = first - 1; line >= 0 && above > 0; line--) {
            if (!view.blankLine(line)) {
                above--;
                first = line;
            }
        }
        return first;
    }

    /** Whether the lines are cut at one length below headlines, which is another rule's. */
    private static boolean teasers(View view, List<Integer> block) {
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        for (int line : block) {
            int length = view.visibleLine(line).length();
            shortest = Math.min(shortest, length);
            longest = Math.max(longest, length);
        }
        return longest - shortest <= 1;
    }

    /** Whether neighbours have hardly a word in common but for those that many of the lines have, as they have the word that was searched for. */
    private static boolean differ(View view, List<Integer> block) {
        Topics topics = view.derived(Story.class, Story::of).topics();
        List<Set<Integer>> stories = new ArrayList<>();
        int[] times = new int[topics.count()];
        for (int line : block.subList(0, Math.min(block.size(), MOST_COMPARED))) {
            Set<Integer> story = topics(view, topics, view.visibleLine(line));
            story.forEach(topic -> times[topic]++);
            stories.add(story);
        }
        stories.forEach(story -> story.removeIf(topic -> times[topic] > Math.max(2, stories.size() / 3)));
        double common = 0;
        for (int i = 1; i < stories.size(); i++) {
            common += common(stories.get(i - 1), stories.get(i));
        }
        return common <= MOST_COMMON * (stories.size() - 1);
    }

    private static double common(Set<Integer> one, Set<Integer> other) {
        long common = one.stream().filter(other::contains).count();
        return common / (double) Math.max(1, Math.min(one.size(), other.size()));
    }

    /** The topics of the line but for frequent and short words. */
    private static Set<Integer> topics(View view, Topics topics, Span line) {
        Set<Integer> found = new HashSet<>();
        int last = Math.min(view.words().from(line.end()), topics.size());
        for (int word = view.words().from(line.start()); word < last; word++) {
            int topic = topics.of(word);
            if (!Topics.frequent(topic) && view.words().length(word) > 3) {
                found.add(topic);
            }
        }
        return found;
    }
}
