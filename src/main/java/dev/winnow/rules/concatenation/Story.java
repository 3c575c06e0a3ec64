package dev.winnow.rules.concatenation;

import dev.winnow.View;
import dev.winnow.Words;
import org.jspecify.annotations.Nullable;

/** A text as sentences and numbered topics, with what else is known of its sentences; used by one thread. */
final class Story {

    private final Words words;
    private final char[] chars;
    private final Units units;
    private final Opening opening;
    private final int[] prose;
    private final int[] headlines;
    private @Nullable Topics topics;
    private @Nullable Marks marks;

    private Story(View view, Units units) {
        words = view.words();
        chars = view.chars();
        this.units = units;
        opening = new Opening(units, words, view.text());
        prose = new int[units.count() + 1];
        headlines = new int[units.count() + 1];
        for (int unit = 0; unit < units.count(); unit++) {
            boolean sentence = units.wordsIn(unit) >= 6 && ".!?\"”»…:)。".indexOf(units.last(unit)) >= 0;
            prose[unit + 1] = prose[unit] + (sentence ? units.wordsIn(unit) : 0);
            headlines[unit + 1] = headlines[unit] + (opening.headline(unit) ? 1 : 0);
        }
    }

    /** The story of the view, with the units that other rules use too. */
    static Story of(View view) {
        return new Story(view, view.derived(Units.class, Units::new));
    }

    Words words() {
        return words;
    }

    Units units() {
        return units;
    }

    /** The topics of the text, numbered when first asked for. */
    Topics topics() {
        Topics known = topics;
        if (known == null) {
            known = new Topics(words, chars, units);
            topics = known;
        }
        return known;
    }

    Opening opening() {
        return opening;
    }

    /** How many words stand in whole sentences of the units from one to before another. */
    int prose(int from, int to) {
        return prose[to] - prose[from];
    }

    /** How many of the units from one to before another look like headlines. */
    int headlines(int from, int to) {
        return headlines[to] - headlines[from];
    }

    /** The marks of the text, counted when first asked for. */
    Marks marks() {
        Marks known = marks;
        if (known == null) {
            known = new Marks(chars, words, units);
            marks = known;
        }
        return known;
    }
}
