package dev.winnow.text;

import java.util.Arrays;

/** What a stretch of characters says when they are taken for UTF-8 that was read in one charset; used by one thread. */
final class Reading {

    /** What several sequences of one stretch must weigh on average to be believed; a guess. */
    private static final double MIN_MEAN = 1;

    /** What a stretch must weigh to be believed with nothing else to speak for it, and with another such stretch on its line. */
    private static final double SURE = 2;

    private static final double LIKELY = 0.5;

    /** One pair that would be a single letter of another script than Latin proves little. */
    private static final double SURE_FOREIGN = 3;

    private static final int MAX_BYTES = 4;

    /** From here on characters are in none of the charsets, and may stand beside a sequence: pictures, Chinese. */
    private static final char PICTURES = '\u2600';

    private final String text;
    private final Misreading misreading;
    private final int start;
    private final int end;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int[] codePoints = new int[8];
    private int size;
    private boolean explained = true;
    private double score;
    private double worst;
    private int blanks;

    private Reading(String text, Misreading misreading, int start, int end) {
        this.text = text;
        this.misreading = misreading;
        this.start = start;
        this.end = end;
    }

    /** Reads the text from {@code start} to before {@code end}. */
    static Reading of(String text, Misreading misreading, int start, int end) {
        Reading reading = new Reading(text, misreading, start, end);
        reading.parse();
        reading.weigh();
        return reading;
    }

    /** Whether the stretch speaks for itself. */
    boolean sure() {
        boolean foreign = size == 1 && codePoints[0] >= 0x370 && codePoints[0] < 0x1E00;
        return likely() && size > blanks && score >= (foreign ? SURE_FOREIGN : SURE) && score >= MIN_MEAN * size;
    }

    /** Whether the stretch is believed beside one that speaks for itself. */
    boolean likely() {
        return explained
                && size > 0
                && score >= LIKELY * size
                && (worst > -2 || size >= 5 && score >= 1.5 * MIN_MEAN * size);
    }

    /** What counts against another reading of the same stretch. */
    double rank() {
        return score - misreading.handicap() * size;
    }

    /** Whether every character of the stretch is a part of a sequence or could not come from the charset. */
    boolean explained() {
        return explained && size > 0;
    }

    /** The stretch with its sequences read as what they are. */
    String meant(int from, int to) {
        StringBuilder out = new StringBuilder();
        int at = from;
        for (int i = 0; i < size; i++) {
            out.append(text, at, starts[i]).appendCodePoint(codePoints[i]);
            at = ends[i];
        }
        return out.append(text, at, to).toString();
    }

    Misreading misreading() {
        return misreading;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    String good(int i) {
        return Character.toString(codePoints[i]);
    }

    /** Whether both would put the same characters into the same places. */
    boolean agrees(Reading other) {
        return size == other.size
                && Arrays.equals(starts, 0, size, other.starts, 0, size)
                && Arrays.equals(codePoints, 0, size, other.codePoints, 0, size);
    }

    private void parse() {
        int i = start;
        while (i < end && explained) {
            int length = sequence(i);
            if (length > 0) {
                i += length;
            } else {
                char c = text.charAt(i);
                int b = misreading.byteOf(c);
                explained &= c < 0xA0 || c >= PICTURES || b < 0xC0 && Naturalness.isPunctuation(c);
                i++;
            }
        }
    }

    /** Notes the sequence that begins at the index and says how many characters it has; 0 when none begins there. */
    private int sequence(int at) {
        int lead = misreading.byteOf(text.charAt(at));
        if (!Misreading.isLead(lead)) {
            return 0;
        }
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : MAX_BYTES;
        int codePoint = decoded(at, lead, length);
        if (Character.isSurrogate((char) codePoint) && codePoint < 0x10000) {
            int low = at + 6 <= end && misreading.byteOf(text.charAt(at + 3)) == 0xED ? decoded(at + 3, 0xED, 3) : 0;
            boolean pair = codePoint < 0xDC00 && low >= 0xDC00 && low < 0xE000;
            codePoint = pair ? Character.toCodePoint((char) codePoint, (char) low) : 0;
            length = 6; // surrogates coded one by one, as CESU-8 has them
        }
        if (codePoint == 0) {
            return 0;
        }
        note(at, at + length, codePoint);
        for (int i = at + 1; i < at + length; i++) {
            blanks += text.charAt(i) == ' ' ? 1 : 0;
        }
        return length;
    }

    /** The code point of the sequence; U+FFFD when a part of it is lost, 0 when it is none. */
    private int decoded(int at, int lead, int length) {
        if (at + length > end) {
            return 0;
        }
        int codePoint = lead & (0x7F >> length);
        boolean lost = false;
        for (int i = at + 1; i < at + length; i++) {
            int b = follower(i, i + 1 == at + length);
            if (b == 0) {
                return 0;
            }
            lost |= text.charAt(i) == '\uFFFD';
            codePoint = codePoint << 6 | b & 0x3F;
        }
        boolean shortest = length == 2 || codePoint >= (length == 3 ? 0x800 : 0x10000);
        return lost ? 0xFFFD : shortest && codePoint <= Character.MAX_CODE_POINT ? codePoint : 0;
    }

    /** The later byte that the character stands for; a blank may be a no-break space that lost its nature. */
    private int follower(int i, boolean last) {
        char c = text.charAt(i);
        if (c == '\uFFFD') {
            return 0x80;
        }
        if (c == ' ') {
            boolean goesOn = i + 2 < end
                    && Misreading.isLead(misreading.byteOf(text.charAt(i + 1)))
                    && Misreading.isFollower(misreading.byteOf(text.charAt(i + 2)));
            return !last || goesOn ? 0xA0 : 0;
        }
        int b = misreading.byteOf(c);
        return Misreading.isFollower(b) ? b : 0;
    }

    private void note(int from, int to, int codePoint) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            codePoints = Arrays.copyOf(codePoints, size * 2);
        }
        starts[size] = from;
        ends[size] = to;
        codePoints[size++] = codePoint;
    }

    private void weigh() {
        int[] around = new int[3];
        for (int i = 0; explained && i < size; i++) {
            around[1] = before(i);
            around[0] = i > 0 && ends[i - 1] == starts[i]
                    ? before(i - 1)
                    : starts[i] < 2 ? ' ' : text.charAt(starts[i] - 2);
            around[2] = i + 1 < size && starts[i + 1] == ends[i]
                    ? codePoints[i + 1]
                    : ends[i] == text.length() ? ' ' : text.codePointAt(ends[i]);
            double fit = Naturalness.fit(codePoints[i], around);
            worst = Math.min(worst, fit);
            score += fit + Naturalness.oddness(text, starts[i], ends[i]);
        }
    }

    private int before(int i) {
        if (i > 0 && ends[i - 1] == starts[i]) {
            return codePoints[i - 1];
        }
        return starts[i] == 0 ? ' ' : text.codePointBefore(starts[i]);
    }
}
