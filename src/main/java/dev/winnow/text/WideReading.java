package dev.winnow.text;

import dev.winnow.text.MisreadUtf8.Repair;
import java.util.ArrayList;
import java.util.List;

/** What a line says when it is taken for UTF-8 that was read in one charset of two bytes a character; used by one thread. */
final class WideReading {

    /** How well the letters must fit into their words on average; a guess. */
    private static final double MIN_FIT = 0.5;

    /** What the sequences must prove together to be thought of. */
    private static final int MIN_PROOF = 2;

    /**
     * What proves enough alone: four bytes, a dash or quotation mark in three, a letter inside a Latin word. Of 200,000 rows of 1 to 6 random
     * characters of East Asia, alone or in an English sentence, fewer than one in 10,000 proves so much.
     */
    static final int PROVEN = 6;

    /** What three bytes prove, which are seldom well-formed by chance; two are in a sixth of all Chinese characters. */
    private static final int LONG = 2;

    /** A letter behind so many others, the last a small one, ends a word. */
    private static final int PLAIN_WORD = 3;

    private static final char LOST = '\uFFFD';
    private static final char EAST_ASIAN = '\u2E80';

    private final String text;
    private final WideCharset charset;
    private final WideCharset.Encoder encoder;
    private final List<Repair> repairs = new ArrayList<>();
    private final StringBuilder read = new StringBuilder();

    /** Where in {@link #read} a decoded character stands, and from how many bytes. */
    private final List<int[]> decoded = new ArrayList<>();

    private int groupStart;
    private int groupRead;
    private int missing;
    private int length;
    private int codePoint;
    private boolean lost;
    private boolean orphans;

    private WideReading(String text, WideCharset charset, WideCharset.Encoder encoder) {
        this.text = text;
        this.charset = charset;
        this.encoder = encoder;
    }

    /** Reads the line that begins at {@code start}. */
    static WideReading of(String text, int start, WideCharset charset, WideCharset.Encoder encoder) {
        WideReading reading = new WideReading(text, charset, encoder);
        if (!reading.parse(start)) {
            reading.repairs.clear();
        }
        return reading;
    }

    /** What stood there; empty when the line is not such mojibake from end to end. */
    List<Repair> repairs() {
        return repairs;
    }

    WideCharset charset() {
        return charset;
    }

    private boolean parse(int start) {
        for (int i = start; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (missing == 0 && !orphans) {
                groupStart = i;
                groupRead = read.length();
            }
            if (!next(c)) {
                return false;
            }
            if (missing == 0 && !orphans && c >= 0x80) {
                close(i + 1);
            }
        }
        return missing == 0;
    }

    private boolean next(char c) {
        if (c == LOST) {
            return lose();
        }
        if (c < 0x80) {
            endOrphans();
            read.append(c);
            return missing == 0;
        }
        int count = encoder.encode(c);
        if (missing == 0 && c < EAST_ASIAN && (count == 0 || !Misreading.isLead(encoder.at(0)))) {
            endOrphans();
            read.append(c); // a quotation mark or letter that was put in later
            return true;
        }
        boolean fits = count > 0;
        for (int k = 0; k < count && fits; k++) {
            fits = feed(encoder.at(k));
        }
        return fits;
    }

    /** A lost byte was a part of the sequence, or its first. */
    private boolean lose() {
        if (missing == 0) {
            orphans = true;
            read.append(LOST);
            return true;
        }
        lost = true;
        missing--;
        if (missing == 0) {
            note();
        }
        return true;
    }

    private void endOrphans() {
        if (orphans) {
            orphans = false;
            groupStart = -1;
        }
    }

    private boolean feed(int b) {
        if (missing > 0) {
            if (!Misreading.isFollower(b)) {
                return false;
            }
            codePoint = codePoint << 6 | b & 0x3F;
            missing--;
            return missing > 0 || note();
        }
        if (orphans && Misreading.isFollower(b)) {
            return true;
        }
        orphans = false;
        if (b < 0x80) {
            read.append((char) b);
            return true;
        }
        if (!Misreading.isLead(b)) {
            return false;
        }
        length = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
        missing = length - 1;
        codePoint = b & 0x7F >> length;
        return true;
    }

    private boolean note() {
        if (lost) {
            lost = false;
            read.append(LOST);
            return true;
        }
        boolean shortest = length == 2 || codePoint >= (length == 3 ? 0x800 : 0x10000);
        boolean surrogate = codePoint >= 0xD800 && codePoint < 0xE000;
        if (!shortest || surrogate || codePoint > Character.MAX_CODE_POINT) {
            return false;
        }
        decoded.add(new int[] {read.length(), length});
        read.appendCodePoint(codePoint);
        return true;
    }

    private void close(int end) {
        if (groupStart < 0) {
            return;
        }
        String good = read.substring(groupRead);
        if (!text.regionMatches(groupStart, good, 0, good.length()) || end - groupStart != good.length()) {
            repairs.add(new Repair(groupStart, end, good, charset.name(), 1));
        }
    }

    /** What the line proves; 0 when its letters do not make words. */
    int proof() {
        int proof = 0;
        double fit = 0;
        for (int[] place : decoded) {
            int at = place[0];
            int c = read.codePointAt(at);
            int after = at + Character.charCount(c);
            int before = at == 0 ? ' ' : read.codePointBefore(at);
            int second = at - Character.charCount(before);
            int[] around = {
                second <= 0 ? ' ' : read.codePointBefore(second),
                before,
                after == read.length() ? ' ' : read.codePointAt(after)
            };
            double one = Naturalness.fit(c, around);
            fit += one;
            proof += place[1] == 2 ? proof(c, at, one) : place[1] == 4 || isMark(c) ? PROVEN : LONG;
        }
        return fit >= MIN_FIT * decoded.size() && proof >= MIN_PROOF ? proof : 0;
    }

    /** What two bytes prove: a Latin letter inside a word much, at its end if the word is plain. */
    private int proof(int c, int at, double fit) {
        if (c >= 0x250 || !Character.isLetter(c)) {
            return fit >= 1 ? 2 : 1;
        }
        int before = at;
        while (before > 0 && Letters.isAsciiLetter(read.charAt(before - 1))) {
            before--;
        }
        boolean plain = c < 0x100 && at - before >= PLAIN_WORD && Character.isLowerCase(read.charAt(at - 1));
        boolean follows = at + 1 < read.length() && Letters.isAsciiLetter(read.charAt(at + 1));
        return plain || before < at && follows ? PROVEN : follows ? LONG : 1;
    }

    private static boolean isMark(int c) {
        return c >= 0x2010 && c < 0x2045 || c == 0x20AC || c == 0x2122;
    }
}
