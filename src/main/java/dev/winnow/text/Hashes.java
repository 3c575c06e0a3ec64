package dev.winnow.text;

import java.util.Set;

/** 64-bit hashes that are the same on every machine and in every run; not for security. */
public final class Hashes {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Hashes() {}

    /** FNV-1a over the UTF-16 units from {@code start} to before {@code end}, finished with {@link #mix}. */
    public static long of(String text, int start, int end) {
        long hash = FNV_OFFSET;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** The same with the case of each character folded by {@link Letters#fold}. */
    public static long folded(String text, int start, int end) {
        long hash = FNV_OFFSET;
        for (int i = start; i < end; i++) {
            hash = (hash ^ Letters.fold(text.charAt(i))) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** The same of a text that is at hand as characters. */
    public static long folded(char[] text, int start, int end) {
        long hash = FNV_OFFSET;
        for (int i = start; i < end; i++) {
            hash = (hash ^ Letters.fold(text[i])) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** The hash of a whole string. */
    public static long of(CharSequence text) {
        return of(text.toString(), 0, text.length());
    }

    /** The folded hashes of words with one blank between them; hashed when somebody first asks for one. */
    public static Set<Long> ofWords(String words) {
        return new WordHashes(words);
    }

    /** Spreads the bits of a weak hash over all 64: the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    public static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
