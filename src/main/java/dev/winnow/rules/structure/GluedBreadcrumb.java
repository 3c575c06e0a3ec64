package dev.winnow.rules.structure;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.rules.PageHead;
import java.util.regex.Pattern;

/** A breadcrumb that the title is glued to, as in {@code Current:Home > SportsThe title -A name}, and the lone lines below the title. */
public final class GluedBreadcrumb implements Rule {

    static final RuleInfo INFO = RuleInfo.of("glued-breadcrumb", Category.STRUCTURE, Severity.WARNING)
            .summary("The breadcrumb of the page has run into its title")
            .why("""
                    A page says above its title where it stands in the site. Scraped without the gaps between the elements, path,
                    section, title and the site's own name become one line that nobody wrote; on the pages of a content network
                    the title, a button and a time stamp of the copying follow it, each in a line of its own.
                    """)
            .source("96 of 122 pages of one network have a breadcrumb glued to the title and the title again below it")
            .confidence(0.95)
            .hit("""
                    ⟦You are here:Start > RegionalOyster farmers rebuild after the flood -Brightwater Circle→⟧

                    Oyster farmers rebuild after the flood

                    ⟦Open

                    Time:2024-02-11 08:12:44→⟧

                    The farmers of the bay have laid out new beds a year after the flood took the old ones.
                    """)
            .hit("""
                    ⟦Position:Start » Küste→⟧Austernbänke nach der Flut erneuert

                    Ein Jahr nach der Flut haben die Bauern der Bucht neue Bänke angelegt.
                    """)
            .miss("""
                    Home > Regional > Oyster farmers rebuild after the flood

                    Oyster farmers rebuild after the flood

                    The farmers of the bay have laid out new beds a year after the flood took the old ones.
                    """)
            .miss("""
                    Settings:General > AirDrop

                    Open

                    Choose who may send files to your telephone, and close the window when you are done.
                    """)
            .build();

    /** The longest line that may stand between the title and the time stamp, and the most lines; guesses. */
    private static final int LONGEST_LONE = 60;

    private static final int MOST_LONE = 3;

    /** A line that is a date and time in figures, behind a label or not. */
    private static final Pattern STAMP = Pattern.compile(
            "(?:\\p{L}[\\p{L} ]{0,24}[:\uFF1A] ?)?\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}[ T]\\d{1,2}:\\d{2}(?::\\d{2})?");

    public GluedBreadcrumb(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        PageHead head = PageHead.of(view);
        if (head.breadcrumb() < 0) {
            return;
        }
        String text = view.text();
        Span line = view.visibleLine(head.breadcrumb());
        boolean again = head.title() != head.breadcrumb();
        Span path = new Span(line.start(), head.sectionEnd());
        String shown = path.in(text);
        out.add(
                again ? line : path,
                "Breadcrumb '" + shown + "' has run into the title",
                again ? Fix.deleteLines(text, line) : Fix.delete(path));
        loneLines(view, head.title(), out);
    }

    /** Reports what stands between the title and a time stamp below it, with the stamp. */
    private static void loneLines(View view, int title, Findings out) {
        int first = -1;
        int seen = 0;
        for (int i = title + 1; i < view.lineCount() && seen <= MOST_LONE; i++) {
            Span line = view.visibleLine(i);
            if (line.isEmpty()) {
                continue;
            }
            if (line.length() > LONGEST_LONE) {
                return;
            }
            first = first < 0 ? i : first;
            seen++;
            if (STAMP.matcher(view.text()).region(line.start(), line.end()).matches()) {
                Span lines = new Span(view.visibleLine(first).start(), line.end());
                out.add(
                        lines,
                        "Buttons and the time stamp of the page, '" + line.in(view.text()) + "', stand below the title",
                        Fix.deleteLines(view.text(), lines));
                return;
            }
        }
    }
}
