package dev.winnow.rules.concatenation;

import dev.winnow.Hits;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Hashes;
import dev.winnow.text.Tongues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for paragraphs that introduce a person as the text's beginning does, although the text has called the person by a short name since.
 *
 * <p>A writer introduces "the Foreign Minister Ada Lund" once; where it happens a second time, with the news itself, another article begins
 * (a prototype found 47 of 60 joins of one story at 1 % false alarms; this stricter form finds 24 of 60 such joins). Used by one thread.
 */
final class Retelling {

    /** The beginning that a second article repeats: headline, standfirst, first paragraph. */
    private static final int LEAD_LINES = 3;

    /** A lead names its person first; later in a sentence a full name may follow a short one for clearness. A guess. */
    private static final int EARLY = 3;

    /** In 32 joins of one story's reports, the only such story at hand, a second lead had .35 to .73 of its words from the first. Set there. */
    private static final double LEAST_ECHO = 0.35;

    /** Words for offices; what is introduced a second time is a name with one of them. */
    static final List<String> OFFICES = List.of(
            ("minister president secretary leader spokesman spokeswoman spokesperson chief director chairman chairwoman chair senator"
                            + " governor mayor king queen prince princess premier chancellor commissioner ambassador judge general captain"
                            + " coach founder executive bishop archbishop cardinal pope rabbi imam professor doctor sheriff inspector"
                            + " detective colonel major lieutenant sergeant admiral attorney prosecutor deputy congressman congresswoman"
                            + " councillor presidente presidenta ministro ministra secretario président présidente ministre chancelier"
                            + " präsident präsidentin")
                    .split(" ", -1));

    private static final Set<Long> OFFICE_HASHES = Hashes.ofWords(String.join(" ", OFFICES));

    private final View view;
    private final Units units;
    private final Words words;
    private final List<Run> lead = new ArrayList<>();
    private final Set<Long> leadTopics = new HashSet<>();
    private final int leadEnd;

    Retelling(View view, Units units) {
        this.view = view;
        this.units = units;
        this.words = view.words();
        int unit = 0;
        while (unit < units.count() && units.line(unit) < LEAD_LINES) {
            lead.addAll(runs(unit));
            topics(unit, leadTopics);
            unit++;
        }
        leadEnd = unit;
    }

    /** Capitalised words of a unit side by side, from a word's number to before another's. */
    private record Run(int unit, int from, int to) {}

    /**
     * What speaks for a second beginning.
     *
     * @param unit the sentence that introduces somebody again
     * @param name who it is, with the office
     * @param echo the share of the sentence's words that the text's beginning has too
     * @param backwards whether its weekday lies before the one of the text's beginning
     */
    record Sign(int unit, Span name, double echo, boolean backwards) {}

    /** The first sign of a second beginning among the sentences in which an office stands, or null. */
    @Nullable
    Sign first(Hits offices) {
        int done = leadEnd - 1;
        for (int i = 0; i < offices.size(); i++) {
            int unit = units.at(offices.start(i));
            boolean early = unit > done && words.from(offices.start(i)) - units.firstWord(unit) <= EARLY + 1;
            if (early) {
                done = unit;
                Sign sign = begins(unit) ? sign(unit) : null;
                if (sign != null && sign.echo() >= LEAST_ECHO) {
                    return sign;
                }
            }
        }
        return null;
    }

    /** Whether an article might begin with the line in which an office stands, as far as is known without the sentences of the text. */
    static boolean mayBegin(View view, int line, int office) {
        Words words = view.words();
        int first = words.from(view.lineStart(line));
        return Math.min(first, words.count() - first) >= Cohesion.LEAST_WORDS
                && words.from(office) - first <= EARLY + 1
                && endsInStop(view, line);
    }

    /** Whether an article might begin with the sentence: it opens a line that ends in a full stop, with enough text before and after. */
    private boolean begins(int unit) {
        int before = units.firstWord(unit) - units.firstWord(0);
        int after = units.firstWord(units.count()) - units.firstWord(unit);
        return units.opensLine(unit)
                && Math.min(before, after) >= Cohesion.LEAST_WORDS
                && endsInStop(view, view.lineAt(units.start(unit)));
    }

    /** Whether the line ends as a sentence does; a caption ends in its credit. */
    private static boolean endsInStop(View view, int line) {
        return ".!?\"”»。".indexOf(view.text().charAt(view.visibleLine(line).end() - 1)) >= 0;
    }

    private @Nullable Sign sign(int unit) {
        for (Run run : runs(unit)) {
            int name = run.from() - units.firstWord(unit) <= EARLY ? introduced(run) : -1;
            if (name >= 0) {
                Set<Long> topics = new HashSet<>();
                topics(unit, topics);
                long shared = topics.stream().filter(leadTopics::contains).count();
                Span shown = new Span(words.start(run.from()), words.end(run.to() - 1));
                return new Sign(unit, shown, (double) shared / topics.size(), goesBack(unit));
            }
        }
        return null;
    }

    /** Where the name within the run begins that the text's beginning has with an office too and that has been short since; else -1. */
    private int introduced(Run run) {
        for (Run early : lead) {
            int common = 0;
            int most = Math.min(run.to() - run.from(), early.to() - early.from());
            while (common < most
                    && words.foldedHash(run.to() - 1 - common) == words.foldedHash(early.to() - 1 - common)) {
                common++;
            }
            int name = common < 2 ? -1 : name(run, common, early.unit() + 1);
            if (name >= 0 && titled(run, name)) {
                return name;
            }
        }
        return -1;
    }

    /** Whether an office stands before the name, in the run or right before it. */
    private boolean titled(Run run, int name) {
        for (int i = Math.max(0, run.from() - 1); i < name; i++) {
            if (OFFICE_HASHES.contains(words.foldedHash(i))) {
                return true;
            }
        }
        return false;
    }

    /** Where the name begins within the run, if one word of it has stood alone since the given unit; else -1. */
    private int name(Run run, int common, int since) {
        for (int i = since; i < run.unit(); i++) {
            for (Run other : runs(i)) {
                if (other.to() - other.from() == 1) {
                    long hash = words.foldedHash(other.from());
                    for (int k = run.to() - Math.min(common, 3); k < run.to(); k++) {
                        if (words.foldedHash(k) == hash) {
                            return k == run.to() - 1 ? k - 1 : k;
                        }
                    }
                }
            }
        }
        return -1;
    }

    private List<Run> runs(int unit) {
        List<Run> runs = new ArrayList<>();
        int past = units.firstWord(unit + 1);
        int i = units.firstWord(unit);
        while (i < past) {
            if (!words.capitalised(i)) {
                i++;
                continue;
            }
            int to = i + 1;
            while (to < past && joined(to)) {
                to++;
            }
            runs.add(new Run(unit, i, to));
            i = to;
        }
        return runs;
    }

    /** Whether the word goes on with the one before: a capitalised word after a blank, any word after a hyphen. */
    private boolean joined(int word) {
        int gap = words.start(word) - words.end(word - 1);
        char between = view.text().charAt(words.end(word - 1));
        return gap == 1 && (between == '-' || words.capitalised(word) && between == ' ');
    }

    private void topics(int unit, Set<Long> topics) {
        for (int i = units.firstWord(unit); i < units.firstWord(unit + 1); i++) {
            if (words.length(i) > 3) {
                topics.add(Hashes.folded(view.text(), words.start(i), words.start(i) + Math.min(words.length(i), 6)));
            }
        }
    }

    /** Whether the sentence's weekday lies before the one of the text's beginning. */
    private boolean goesBack(int unit) {
        int weekday = weekday(unit);
        for (int i = 0; i < leadEnd && weekday > 0; i++) {
            int first = weekday(i);
            if (first > 0) {
                return weekday < first;
            }
        }
        return false;
    }

    /** The first weekday the sentence names, in English or the text's language, 1 to 7, or 0. */
    private int weekday(int unit) {
        Tongues tongues = view.derived(Tongues.class, v -> Tongues.of(v.text()));
        for (int i = units.firstWord(unit); i < units.firstWord(unit + 1); i++) {
            int day = words.length(i) > 3 ? tongues.weekday(view.text(), words.start(i), words.end(i)) : 0;
            if (day > 0) {
                return day;
            }
        }
        return 0;
    }
}
