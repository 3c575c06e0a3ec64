package dev.winnow.rules.date;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.View;
import java.util.List;

/** Two date lines above one text, of which neither is an update's and which are weeks apart. */
public final class DateLineConflict implements Rule {

    static final RuleInfo INFO = RuleInfo.of("date-line-conflict", Category.DATE, Severity.WARNING)
            .summary("A second date line contradicts the first")
            .why("""
                    A copied page often keeps the date line of its source below the one of the copy: one stamped by a program, with seconds
                    and labels stuck to it, one written for readers. At most one of them is the day of publication. Lines for updates and
                    two dates in one line are left alone.
                    """)
            .confidence(0.75)
            .option("days", 30, "how far the two may lie apart")
            .hit("Ferry line sold\n\n⟦2022-11-05 16:04:22⟧source:Deskcategory:Ports\n\nSept. 8, 2020 07:12 AM\n\n"
                    + "The ferry line was sold to the two towns.")
            .miss(
                    "Ferry line sold\n\nPublished Sept. 8, 2020\n\nUpdated Nov. 5, 2022\n\nThe ferry line was sold to the two towns.")
            .miss("Ferry fair\n\nJune 5, 2022\n\nAugust 6, 2022\n\nBoth fairs are on the pier and begin at noon.")
            .build();

    private final int days;

    public DateLineConflict(Settings settings) {
        days = settings.integer(INFO, "days");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        List<Publication> headers = DateSources.of(view).headers();
        if (headers.size() != 2) {
            return;
        }
        Publication first = headers.get(0);
        Publication second = headers.get(1);
        boolean sameLine =
                view.lineAt(first.span().start()) == view.lineAt(second.span().start());
        boolean later =
                first.machineMade() ? first.day() > second.day() : second.machineMade() && second.day() > first.day();
        if (later && !sameLine && Math.abs(Gap.days(first, second)) > days && !Republished.says(view)) {
            Publication wrong = first.machineMade() ? first : second;
            Publication right = first.machineMade() ? second : first;
            out.add(wrong.span(), Gap.message(view, wrong, right), null);
        }
    }
}
