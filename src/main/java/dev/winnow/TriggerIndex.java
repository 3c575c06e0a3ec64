package dev.winnow;

import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;

/**
 * The triggers of all rules, each literal where it is looked for: anywhere in one automaton, at the beginnings of words and of lines in a tree
 * each.
 *
 * <p>Immutable, shared between threads.
 */
final class TriggerIndex {

    private final Automaton anywhere;
    private final PrefixTree atWords = new PrefixTree();
    private final PrefixTree atLines = new PrefixTree();

    /** The index of the rules' triggers; rules are numbered by their place in the list. */
    TriggerIndex(List<Triggers> rules) {
        List<Automaton.Literal> rest = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            Triggers triggers = rules.get(rule);
            for (String text : triggers.literals()) {
                Automaton.Literal literal = new Automaton.Literal(rule, text, triggers.ignoreCase(), triggers.place());
                switch (triggers.place()) {
                    case LINE_START -> atLines.add(literal);
                    case WHOLE_WORD -> {
                        if (Letters.isWord(text.charAt(0))) {
                            atWords.add(literal);
                        } else {
                            rest.add(literal);
                        }
                    }
                    case ANYWHERE -> rest.add(literal);
                }
            }
        }
        this.anywhere = Automaton.of(rest);
    }

    Automaton anywhere() {
        return anywhere;
    }

    /** Literals that count where a word begins. */
    PrefixTree atWords() {
        return atWords;
    }

    /** Literals that count where the visible part of a line begins. */
    PrefixTree atLines() {
        return atLines;
    }
}
