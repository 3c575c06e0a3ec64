package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Edit;
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

/**
 * A sentence broken into lines in a text that writes its paragraphs in one line each.
 *
 * <p>A line that begins with a comma, a full stop or a closing bracket goes on with the one before. So does one in lower case after a line that
 * ends in a small word or a comma, when the whole begins and ends like a sentence. A short line between, in capitals or not, is a link or an
 * emphasis that a scraper put on a line of its own.
 */
public final class BrokenLine implements Rule {

    private static final String FERRY =
            "The ferry to the islands sails again after a week, the harbour master said, and passengers stood on the quay from six in the morning.\n\n"
                    + "The storm had torn the landing stage away in the first night, and divers looked for its beams until Sunday and found all but two.\n\n";

    static final RuleInfo INFO = RuleInfo.of("broken-line", Category.STRUCTURE, Severity.WARNING)
            .summary("A sentence broken into lines")
            .why("""
                    A scraper that puts every element on a line of its own breaks sentences at their links, names and words in
                    italics. The pieces are no sentences, and what counts or compares lines is led astray.
                    """)
            .confidence(0.85)
            .hit(
                    FERRY
                            + "The landing stage was built by ⟦the\n\nNorthern Timber Company\n\n, which→the Northern Timber Company, which⟧ will build it again.\n")
            .hit(
                    FERRY
                            + "Most of the passengers had read about it in ⟦the\nHarbour Wire\nand→the Harbour Wire and⟧ had come early with their bags and dogs.\n")
            .miss(FERRY + "The ferry carries\n\nbread and flour\n\nmail\n\npassengers with their dogs\n")
            .miss(
                    FERRY
                            + "What the harbour master needs, he says, is nothing but\n\na new landing stage,\n\na crane, and\n\ntwo divers.\n")
            .build();

    public BrokenLine(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Sentence sentence = null;
        int before = -1;
        int i = 0;
        while (i < view.lineCount()) {
            int next = i + 1;
            if (!view.blankLine(i)) {
                if (before >= 0 && Sentence.mayGoOn(view, before, i)) {
                    sentence = sentence == null ? new Sentence(view) : sentence;
                    int last = sentence.read(before, i);
                    if (last >= 0) {
                        report(view, sentence.lines(), out);
                        next = Math.max(next, last + 1);
                    }
                }
                before = next - 1;
            }
            i = next;
        }
    }

    private static void report(View view, List<Integer> lines, Findings out) {
        String text = view.text();
        List<Edit> edits = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            int upper = view.visibleLine(lines.get(i - 1)).end();
            int lower = view.visibleLine(lines.get(i)).start();
            boolean touches =
                    ",.;:)!?".indexOf(text.charAt(lower)) >= 0 || "([\u201C\u201E".indexOf(text.charAt(upper - 1)) >= 0;
            edits.add(new Edit(new Span(upper, lower), touches ? "" : " "));
        }
        Words words = view.words();
        Span first = view.visibleLine(lines.get(0));
        Span last = view.visibleLine(lines.get(lines.size() - 1));
        Span before = words.span(words.from(first.end()) - 1);
        int after = words.from(last.start());
        Span span = new Span(
                before.start(),
                after < words.count() && words.end(after) <= last.end() ? words.end(after) : last.end());
        out.add(
                span,
                "Sentence is broken into " + lines.size() + " lines between '" + before.in(text) + "' and '"
                        + text.substring(last.start(), span.end()) + "'",
                new Fix(edits));
    }
}
