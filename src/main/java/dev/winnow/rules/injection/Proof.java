package dev.winnow.rules.injection;

import dev.winnow.Witness;
import dev.winnow.text.Letters;
import dev.winnow.text.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Weighs what several documents show of one name. Copies of one document show one place, and count once. */
final class Proof {

    private final Set<Integer> titles = new HashSet<>();
    private final Set<Integer> glued = new HashSet<>();
    private final Set<Integer> marks = new HashSet<>();
    private final Set<Integer> noRoom = new HashSet<>();
    private int headers;
    private boolean function;

    private Proof() {}

    /** How sure it is that the name is foreign to the documents that show it, 0 for not at all. */
    static double of(String name, List<Witness> witnesses) {
        Proof proof = new Proof();
        for (Witness witness : witnesses) {
            proof.add(Trace.of(witness.value()));
        }
        return witnesses.size() < 2 ? 0 : proof.weigh(name);
    }

    private void add(Trace trace) {
        if (trace.has(Trace.TITLE)) {
            titles.add(trace.title());
        }
        headers += trace.has(Trace.HEADER) ? 1 : 0;
        if (trace.has(Trace.RIGHT | Trace.LEFT)) {
            glued.add(trace.place());
            function |= trace.has(Trace.FUNCTION);
        } else if (trace.has(Trace.MARK)) {
            marks.add(trace.place());
        } else if (trace.has(Trace.NO_ROOM)) {
            noRoom.add(trace.place());
        }
    }

    private double weigh(String name) {
        Shape shape = Shape.of(name);
        int body = glued.size() + marks.size() + noRoom.size();
        int outside = titles.size() + Math.min(headers, 2);
        boolean several = shape.ordinal() >= Shape.SEVERAL.ordinal();
        boolean both = outside > 0 && glued.size() + (several ? marks.size() + noRoom.size() : 0) > 0;
        if (shape != Shape.WORD && both && outside + body > 2) {
            return SURE;
        }
        if (shape == Shape.WORD) {
            return titles.size() > 2 && glued.size() > 2 ? SURE : 0;
        }
        if (glued.size() > 2 && (several || function) || several && glued.size() > 1 && !marks.isEmpty()) {
            return SURE;
        }
        if (shape == Shape.COINED && body > 2) {
            return SURE;
        }
        return noRoom.size() > 1 && body > 2 ? SUSPECTED : 0;
    }

    /** Places of two kinds, or three places that a name cannot have by its own right. */
    static final double SURE = 0.95;

    /** Free-standing, but twice where a name cannot stand. */
    static final double SUSPECTED = 0.75;

    private enum Shape {
        /** A word of the dictionary. */
        WORD,
        /** A single word that no dictionary has. */
        UNKNOWN,
        /** Several words. */
        SEVERAL,
        /** With inner capitals. */
        COINED;

        static Shape of(String name) {
            boolean unknown = false;
            int words = 0;
            for (int i = 0; i < name.length(); i++) {
                int end = Tokens.wordEnd(name, i);
                if (end > i) {
                    boolean known = Lexicon.english().knows(name, i, end);
                    if (!known && Tokens.camel(name, i, end)) {
                        return COINED;
                    }
                    unknown |= !known;
                    words++;
                    i = end;
                }
            }
            return words > 1 ? SEVERAL : unknown && Letters.isWord(name.charAt(0)) ? UNKNOWN : WORD;
        }
    }
}
