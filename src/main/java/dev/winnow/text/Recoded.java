package dev.winnow.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines in an old charset that were read in another old one: Cyrillic as Western letters, Chinese as rows of accents. Nothing but the
 * look of the letters tells, so a line counts only when one pair of charsets makes words of it and no other does. Used by one thread.
 */
public final class Recoded {

    /** Charset the text was read in, and charsets it may have been in: what readers guess wrong (guesses of browsers and of old mail). */
    private static final String[][] PAIRS = {
        {
            "windows-1252",
            "windows-1251",
            "KOI8-R",
            "GB18030",
            "x-windows-949",
            "windows-31j",
            "EUC-JP",
            "x-windows-950",
            "ISO-8859-5",
            "IBM866",
            "x-MacCyrillic",
            "windows-1253",
            "windows-1255",
            "windows-1256"
        },
        {"windows-1251", "KOI8-R", "IBM866", "x-MacCyrillic"},
        {"KOI8-R", "windows-1251", "IBM866"},
        {"IBM866", "windows-1251", "KOI8-R"},
        {"x-MacCyrillic", "windows-1251"},
    };

    /** From which mean weight on letters make words, and how much better they must do it than those that stand there; guesses. */
    private static final double WORDS = 0.33;

    private static final double BETTER = 0.25;

    /** What a reading of a line must weigh to be thought of. */
    private static final double POSSIBLE = 0.1;

    /** So many characters beyond ASCII must be explained to be repaired, and to be mentioned; guesses. */
    private static final int SURE = 16;

    private static final int MENTIONED = 5;

    /** By how much the sum of all weights must exceed that of another reading; a guess. */
    private static final double LEAD = 3;

    /** The share of a line's characters beyond ASCII that stand in rows, where Western letters stand alone. */
    private static final double ROWS = 0.7;

    private final String text;
    private final Map<String, Charset> charsets = new HashMap<>();
    private final List<List<Reading>> lines = new ArrayList<>();
    private final Map<String, Double> totals = new TreeMap<>();

    private Recoded(String text) {
        this.text = text;
    }

    /**
     * A stretch of a line, and what stood there.
     *
     * @param start UTF-16 index
     * @param end UTF-16 index, exclusive
     * @param good what stood there
     * @param was the charset it was in
     * @param read the charset it was read in
     * @param sure whether no other pair of charsets makes words of it
     */
    public record Line(int start, int end, String good, String was, String read, boolean sure) {

        /** The same as no more than a guess. */
        public Line doubted() {
            return new Line(start, end, good, was, read, false);
        }
    }

    /** One reading of a line, the mean weight of its characters beyond ASCII and their number. */
    private record Reading(Line line, double weight, int count) {

        String pair() {
            return line.was() + ">" + line.read();
        }
    }

    /** The lines found, in order. */
    public static List<Line> in(String text) {
        Recoded recoded = new Recoded(text);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            recoded.readLine(start, end);
            start = end + 1;
        }
        return recoded.found();
    }

    private void readLine(int lineStart, int lineEnd) {
        int start = lineStart;
        int end = lineEnd;
        while (start < end && text.charAt(start) < 0x80) {
            start++;
        }
        while (end > start && text.charAt(end - 1) < 0x80) {
            end--;
        }
        if (end - start < 2 || !odd(start, end)) {
            return;
        }
        boolean letter = end < lineEnd && text.charAt(end) > ' '; // the last byte of two may be one of ASCII
        String bad = text.substring(start, letter ? end + 1 : end);
        List<Reading> readings = new ArrayList<>();
        double least = Math.max(POSSIBLE, Script.CYRILLIC.weight(bad) + BETTER);
        for (String[] pair : PAIRS) {
            byte[] bytes = bytes(bad, pair[0]);
            for (int i = 1; bytes != null && i < pair.length; i++) {
                String good = read(bytes, pair[i]);
                double weight = good == null ? -1 : Script.of(pair[i]).weight(good);
                if (good != null && weight > least && !alphabet(good)) {
                    Line line = line(start, bad, good, new String[] {pair[i], pair[0]});
                    readings.add(new Reading(line, weight, (int)
                            good.chars().filter(c -> c >= 0x80).count()));
                }
            }
        }
        lines.add(readings);
        readings.forEach(reading -> totals.merge(reading.pair(), reading.weight() * reading.count(), Double::sum));
    }

    /** The reading, without the last character when that is the same. */
    private static Line line(int start, String bad, String good, String[] pair) {
        char last = bad.charAt(bad.length() - 1);
        int cut = last < 0x80 && good.charAt(good.length() - 1) == last ? 1 : 0;
        return new Line(
                start, start + bad.length() - cut, good.substring(0, good.length() - cut), pair[0], pair[1], true);
    }

    /** The lines as the pair of charsets reads them that makes the most of the whole text. */
    private List<Line> found() {
        String best = "";
        double most = 0;
        for (Map.Entry<String, Double> total : totals.entrySet()) {
            if (total.getValue() > most) {
                most = total.getValue();
                best = total.getKey();
            }
        }
        int count = 0;
        double weight = 0;
        boolean alone = true;
        List<Line> found = new ArrayList<>();
        for (List<Reading> readings : lines) {
            Reading chosen = null;
            for (Reading reading : readings) {
                chosen = reading.pair().equals(best) ? reading : chosen;
            }
            if (chosen != null) {
                found.add(chosen.line());
                count += chosen.count();
                weight += chosen.weight() * chosen.count();
                alone &= alone(readings, chosen.line());
            }
        }
        if (count < MENTIONED || weight < WORDS * count) {
            return List.of();
        }
        boolean sure = alone && count * (Script.of(found.get(0).was()).wide() ? 2 : 1) >= SURE;
        return sure ? found : found.stream().map(Line::doubted).toList();
    }

    /** Whether nothing else that the line could say comes near in the whole text. */
    private boolean alone(List<Reading> readings, Line chosen) {
        double most = totals.getOrDefault(chosen.was() + ">" + chosen.read(), 0.0);
        for (Reading other : readings) {
            boolean same = other.line().good().equals(chosen.good());
            if (!same && totals.getOrDefault(other.pair(), 0.0) > most - LEAD) {
                return false;
            }
        }
        return true;
    }

    /** Whether the characters beyond ASCII stand in rows of a Western charset, or in Cyrillic words with capitals or signs inside. */
    private boolean odd(int start, int end) {
        int beyond = 0;
        int rows = 0;
        int row = 0;
        int western = 0;
        int inside = 0;
        int capitals = 0;
        for (int i = start; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            if (c >= 0x80) {
                beyond++;
                row++;
                western += c < 0x180 || c >= 0x2013 && c < 0x2123 ? 1 : 0;
                inside += i > start && Cyrillic.inside(text.charAt(i - 1), c) ? 1 : 0;
                capitals += c >= 0x400 && c < 0x430 ? 1 : 0;
            } else {
                rows += row > 1 ? row : 0;
                row = 0;
            }
        }
        return western == beyond && rows >= ROWS * beyond
                || inside > 1 && inside * 12 >= beyond
                || inside > 0 && capitals >= ROWS * beyond;
    }

    private byte @Nullable [] bytes(String bad, String charset) {
        if (charset.equals("windows-1252")) {
            Misreading western = Misreading.all().get(0);
            byte[] bytes = new byte[bad.length()];
            for (int i = 0; i < bytes.length; i++) {
                char c = bad.charAt(i);
                int b = c < 0x80 ? c : western.byteOf(c);
                if (b == Misreading.NO_BYTE) {
                    return null;
                }
                bytes[i] = (byte) b;
            }
            return bytes;
        }
        try {
            ByteBuffer bytes = charset(charset).newEncoder().encode(CharBuffer.wrap(bad));
            byte[] out = new byte[bytes.remaining()];
            bytes.get(out);
            return out;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private @Nullable String read(byte[] bytes, String charset) {
        try {
            return charset(charset).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private Charset charset(String name) {
        return charsets.computeIfAbsent(name, Charset::forName);
    }

    /** Whether the letters stand in the order of their numbers: somebody lists them. */
    private static boolean alphabet(String good) {
        int steps = 0;
        int up = 0;
        for (int i = 1; i < good.length(); i++) {
            int step = good.charAt(i) - good.charAt(i - 1);
            if (good.charAt(i) >= 0x80 && good.charAt(i - 1) >= 0x80) {
                steps++;
                up += step > 0 && step < 4 ? 1 : 0;
            }
        }
        return up * 2 > steps;
    }
}
