package dev.winnow.testing;

import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Triggers;
import dev.winnow.View;

/** A rule that looks like another and finds nothing. */
final class SwitchedOff implements Rule {

    private final Rule rule;

    SwitchedOff(Rule rule) {
        this.rule = rule;
    }

    @Override
    public RuleInfo info() {
        return rule.info();
    }

    @Override
    public Triggers triggers() {
        return rule.triggers();
    }

    @Override
    public void check(View view, Findings out) {
        // finds nothing
    }
}
