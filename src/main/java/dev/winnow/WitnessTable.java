package dev.winnow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The distinct pairs of a document and a value, numbered: a rule mostly gives all keys of a document one value, so a key needs no more than
 * the number.
 *
 * <p>Filled by one thread, then read by many. Stays in memory: the ids, and 12 bytes a pair.
 */
final class WitnessTable {

    private final List<String> documents = new ArrayList<>();
    private int[] owners = new int[64];
    private long[] values = new long[64];
    private int size;
    private int firstOfDocument;

    /** The witnesses that are numbered from now on are those of this document. */
    void open(String document) {
        documents.add(document);
        firstOfDocument = size;
    }

    /** The number of the open document's witness with the value. */
    int number(long value) {
        // looks back a few only: a rule with many values gets many numbers, which costs memory and changes nothing
        for (int i = size - 1; i >= Math.max(firstOfDocument, size - 8); i--) {
            if (values[i] == value) {
                return i;
            }
        }
        if (size == owners.length) {
            owners = Arrays.copyOf(owners, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        owners[size] = documents.size() - 1;
        values[size] = value;
        return size++;
    }

    Witness witness(int number) {
        return new Witness(documents.get(owners[number]), values[number]);
    }

    /** By the document's id, then by value. */
    int compare(int a, int b) {
        int byId = owners[a] == owners[b] ? 0 : documents.get(owners[a]).compareTo(documents.get(owners[b]));
        return byId != 0 ? byId : Long.compare(values[a], values[b]);
    }
}
