package dev.winnow;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Keys with their witnesses in a file, of which every {@value #BLOCK}th key is in memory; a search reads one block, seldom more. */
final class FileStore implements SharedKeys.Store {

    private static final int BLOCK = 128;

    private final KeyFile file;
    private final long[] firstKeys;

    /** Reads the file once; from then on it must not be written. */
    FileStore(KeyFile file) {
        this.file = file;
        this.firstKeys = new long[Math.toIntExact((file.pairs() + BLOCK - 1) / BLOCK)];
        KeyCursor pairs = file.cursor(0, file.pairs(), BLOCK);
        for (long i = 0; pairs.next(); i++) {
            if (i % BLOCK == 0) {
                firstKeys[(int) (i / BLOCK)] = pairs.key();
            }
        }
    }

    @Override
    public int[] witnesses(long key) {
        int[] found = new int[4];
        int size = 0;
        ByteBuffer block = ByteBuffer.allocate(BLOCK * KeyFile.PAIR_BYTES);
        for (int i = firstBlock(key); i < firstKeys.length && firstKeys[i] <= key; i++) {
            file.read((long) i * BLOCK, block);
            while (block.hasRemaining()) {
                long at = block.getLong();
                int witness = block.getInt();
                if (at == key) {
                    found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
                    found[size++] = witness;
                }
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** The first block in which the key can stand: the last one that begins with a smaller key. */
    private int firstBlock(long key) {
        int from = 0;
        int to = firstKeys.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (firstKeys[middle] < key) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return Math.max(0, from - 1);
    }

    @Override
    public void close() {
        file.close();
    }
}
