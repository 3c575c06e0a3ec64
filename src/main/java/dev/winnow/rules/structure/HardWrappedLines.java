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
import java.util.ArrayList;
import java.util.List;

/**
 * Paragraphs broken into lines of one width, told once for the whole text.
 *
 * <p>That is a style of old mails and of typed books as much as a trace of printed pages, so that the lines are joined unseen only where
 * words are divided at their ends, too. A hyphen at a line's end stays, and the line break after it, for {@code hyphenated-line-end}.
 */
public final class HardWrappedLines implements Rule {

    static final RuleInfo INFO = RuleInfo.of("hard-wrapped-lines", Category.STRUCTURE, Severity.INFO)
            .summary("Paragraphs broken into lines of one width")
            .why("""
                    Pages, mails and typed books break their paragraphs where the paper ends. A model that reads them learns
                    line breaks as a part of sentences, and a rule that looks at paragraphs sees lines.
                    """)
            .confidence(0.7)
            .hit("""
                    ⟦The ferry to the islands sails again after a week, the harbour
                    master said on Tuesday. Passengers stood on the quay from six
                    in the morning, and some had slept there with their dogs and
                    their bicycles, for the storm had taken the waiting room.

                    The landing stage was torn away on the first night. Divers have
                    looked for its beams until Sunday and found all but two of them
                    under the pier. The rest will be made of oak this time.→The ferry to the islands sails again after a week, the harbour master said on Tuesday. Passengers stood on the quay from six in the morning, and some had slept there with their dogs and their bicycles, for the storm had taken the waiting room.

                    The landing stage was torn away on the first night. Divers have looked for its beams until Sunday and found all but two of them under the pier. The rest will be made of oak this time.⟧
                    """)
            .miss("""
                    Come down to the water, come down to the sea,
                    the nets are all mended and waiting for thee,
                    the gulls on the chimney are calling your name,
                    and nothing that left us came back quite the same.
                    My brother went sailing the year of the frost,
                    and somewhere by Lindholm his lantern was lost.
                    The women stood singing till morning was grey,
                    and this is the song that they sing to this day.
                    """)
            .miss("""
                    oatmeal for the porridge, coarse, from the mill by the lock
                    butter
                    milk from the farm above the church, if she has any to spare
                    salt
                    a spoon
                    honey, the dark kind that the beekeeper keeps for his friends
                    bread
                    a cloth
                    """)
            .build();

    /** The confidence where words are divided at the ends of lines. */
    private static final double PRINTED = 0.85;

    private static final int MIN_DIVIDED = 2;

    public HardWrappedLines(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        if (!Wrapped.holds(view)) {
            return;
        }
        List<Span> paragraphs = Wrapped.in(view).paragraphs();
        List<Edit> edits = new ArrayList<>();
        int longest = 0;
        int divided = 0;
        for (Span lines : paragraphs) {
            for (int i = lines.start(); i < lines.end(); i++) {
                Span line = view.visibleLine(i);
                longest = Math.max(longest, line.length());
                if (i + 1 < lines.end()) {
                    boolean hyphen = OwnWords.isHyphen(view.text().charAt(line.end() - 1));
                    divided += hyphen ? 1 : 0;
                    if (!hyphen) {
                        int next = view.visibleLine(i + 1).start();
                        edits.add(new Edit(new Span(line.end(), next), " "));
                    }
                }
            }
        }
        Span span = new Span(
                view.visibleLine(paragraphs.get(0).start()).start(),
                view.visibleLine(paragraphs.get(paragraphs.size() - 1).end() - 1)
                        .end());
        String message = paragraphs.size() + (paragraphs.size() == 1 ? " paragraph is" : " paragraphs are")
                + " broken into lines of at most " + longest + " characters";
        out.add(
                divided >= MIN_DIVIDED ? PRINTED : INFO.confidence(),
                span,
                message,
                edits.isEmpty() ? null : new Fix(edits));
    }
}
