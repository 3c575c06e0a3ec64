package dev.winnow.rules.injection;

import dev.winnow.Category;
import dev.winnow.Census;
import dev.winnow.Finding;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Sketch;
import dev.winnow.View;

/** A name that several unrelated documents show in places that are not a name's own. */
public final class RecurringName implements Rule {

    static final RuleInfo INFO = RuleInfo.of("recurring-name", Category.INJECTION, Severity.ERROR)
            .summary("A name put into several unrelated stories")
            .why("""
                    A content network puts the same brand into many stories. One story alone may leave open whether a blank got lost
                    or where the name ends; several stories in which the same string is glued to other words, follows commas
                    without a blank or stands before other titles show that it belongs to none of them.
                    """)
            .source(
                    "three documents suffice to find a glued string, from 3 documents 17 of 20, from 5 19 of 20: measured with invented"
                            + " names, none found in 506 clean documents")
            .confidence(Proof.SURE)
            .corpus()
            .miss("""
                    The harbour stays closed

                    The ferries of Golden Meridian Linewill not sail before Friday, said the company of that name.
                    """)
            .miss("""
                    Exclusive-Tunnel firm asks for more time

                    MARSEILLE,France (AP) — The builders of the harbour tunnel asked for two more years on Friday.
                    """)
            .build();

    public RecurringName(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void sketch(View view, Sketch sketch) {
        Page page = Page.of(view);
        Traces.of(page).forEach((name, trace) -> {
            sketch.add(NameKeys.key(name), trace.packed());
            sketch.add(NameKeys.anchor(name, 0));
            beginnings(name, sketch);
            boolean outside = trace.has(Trace.TITLE | Trace.HEADER);
            if (outside && name.indexOf(' ') > 0 && Tokens.lower(name.charAt(0))) {
                sketch.add(NameKeys.LOWER, NameKeys.letters(name, 0));
            }
        });
    }

    private static void beginnings(String name, Sketch sketch) {
        long state = NameKeys.start();
        for (int i = 0; i < name.length(); i++) {
            state = NameKeys.next(state, name.charAt(i));
            if (NameKeys.hasBeginning(i + 1)) {
                sketch.add(NameKeys.beginning(state));
            }
        }
    }

    @Override
    public void check(View view, Findings out) {
        Census census = view.census(this);
        if (census == Census.NONE) {
            return;
        }
        for (Recurrence one : Recurrences.of(view, census)) {
            out.add(new Finding(INFO, one.confidence(), one.span(), one.message(), one.documents(), one.fix()));
        }
    }
}
