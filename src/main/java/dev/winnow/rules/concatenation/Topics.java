package dev.winnow.rules.concatenation;

import dev.winnow.Words;
import dev.winnow.text.Hashes;
import java.util.Arrays;

/** Sorts the words of a text by what they are about: a topic is the same beginning of a word, frequent words have none. Used by one thread. */
final class Topics {

    /** The topic of a word that says nothing. */
    static final int NONE = -1;

    /** A crude stem; on joined articles in four languages 5 did worse at few false alarms, 7 about as well. */
    private static final int STEM = 6;

    /** What is left over after them is weighed by how many sentences it stands in. */
    private static final long[] FREQUENT = table(
            ("the and that this with from for was were are have has had not but they their which will would been his her its about"
                            + " than also there what when who into more some can could one two our out all said says after over"
                            + " der die das und den dem des ein eine einen einem einer ist sind war mit von auf für nicht auch als bei"
                            + " nach wie aus sich dass oder werden wird wurde hat haben sie ich wir zum zur aber noch nur über mehr sein"
                            + " seine kann les une est dans pour que qui par sur pas plus avec sont son ses aux ont été cette ces mais"
                            + " comme leur los las del con para como más pero sus este esta fue han entre sobre también según uma dos"
                            + " com não mais foi são pelo pela")
                    .split(" ", -1));

    private final Words words;
    private final String text;
    private long[] table = new long[1024];
    private int[] topics = new int[1024];
    private int count;

    Topics(Words words, String text) {
        this.words = words;
        this.text = text;
        Arrays.fill(topics, NONE);
    }

    /** How many topics there are so far, numbered from 0. */
    int count() {
        return count;
    }

    /** The topic of the word, or {@link #NONE}. */
    int of(int word) {
        int length = words.length(word);
        boolean initials =
                length == 2 && words.capitalised(word) && Character.isUpperCase(text.charAt(words.end(word) - 1));
        if (length < 3 && !initials) {
            return NONE;
        }
        long hash = Hashes.folded(text, words.start(word), words.start(word) + Math.min(length, STEM));
        if (length <= STEM && isFrequent(hash)) {
            return NONE;
        }
        int slot = (int) hash & table.length - 1;
        while (topics[slot] != NONE && table[slot] != hash) {
            slot = slot + 1 & table.length - 1;
        }
        if (topics[slot] == NONE) {
            table[slot] = hash;
            topics[slot] = count++;
            if (count * 2 > table.length) {
                grow();
                return count - 1;
            }
        }
        return topics[slot];
    }

    private static boolean isFrequent(long hash) {
        int slot = (int) hash & FREQUENT.length - 1;
        while (FREQUENT[slot] != 0 && FREQUENT[slot] != hash) {
            slot = slot + 1 & FREQUENT.length - 1;
        }
        return FREQUENT[slot] == hash;
    }

    /** The hashes of the words, open addressing, mostly empty. */
    private static long[] table(String... words) {
        long[] table = new long[1024];
        for (String word : words) {
            long hash = Hashes.folded(word, 0, word.length());
            int slot = (int) hash & table.length - 1;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = hash;
        }
        return table;
    }

    private void grow() {
        long[] oldTable = table;
        int[] oldTopics = topics;
        table = new long[oldTable.length * 2];
        topics = new int[table.length];
        Arrays.fill(topics, NONE);
        for (int i = 0; i < oldTable.length; i++) {
            if (oldTopics[i] != NONE) {
                int slot = (int) oldTable[i] & table.length - 1;
                while (topics[slot] != NONE) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = oldTable[i];
                topics[slot] = oldTopics[i];
            }
        }
    }
}
