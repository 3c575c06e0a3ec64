package dev.winnow.rules.concatenation;

import dev.winnow.Words;
import java.util.BitSet;

/** Tells whether lines have the words of an article. Used by one thread. */
final class Kinship {

    /** A headline is repeated by the first paragraphs, by so many words of them; a guess. */
    private static final int BEGINNING = 400;

    /** A line of fewer words that are not frequent says too little. */
    private static final int LEAST_TOPICS = 3;

    /** Shorter words stand anywhere. */
    private static final int LEAST_LETTERS = 4;

    private final Story story;
    private final Words words;
    private final BitSet known = new BitSet();

    private Kinship(Story story, int from, int to) {
        this.story = story;
        words = story.words();
        for (int word = story.topics().start(from); word < to; word++) {
            if (counts(word)) {
                known.set(story.topics().of(word));
            }
        }
    }

    /** With the article that begins at the unit. */
    static Kinship with(Story story, int unit) {
        int start = story.topics().start(unit);
        return new Kinship(
                story, unit, Math.min(start + BEGINNING, story.topics().size()));
    }

    /** Whether the unit says what the article says: half of its words stand there, two at least. */
    boolean tells(int unit) {
        Shared shared = shared(unit);
        return shared.known() >= 2 && shared.known() * 2 >= shared.all();
    }

    /** Whether the unit says something that the article does not: a third of its words stand there at most, and two. */
    boolean foreign(int unit) {
        Shared shared = shared(unit);
        return shared.all() >= LEAST_TOPICS && shared.known() * 3 <= shared.all() && shared.known() <= 2;
    }

    /** Whether the unit says too little to tell. */
    boolean silent(int unit) {
        return shared(unit).all() < LEAST_TOPICS;
    }

    private record Shared(int all, int known) {}

    private Shared shared(int unit) {
        int all = 0;
        int both = 0;
        for (int word = story.topics().start(unit); word < story.topics().start(unit + 1); word++) {
            if (counts(word)) {
                all++;
                both += known.get(story.topics().of(word)) ? 1 : 0;
            }
        }
        return new Shared(all, both);
    }

    private boolean counts(int word) {
        return !Topics.frequent(story.topics().of(word)) && words.length(word) >= LEAST_LETTERS;
    }
}
