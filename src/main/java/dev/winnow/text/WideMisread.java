package dev.winnow.text;

import dev.winnow.text.MisreadUtf8.Repair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds lines of UTF-8 that were read in a charset of two bytes a character; used by one thread. */
final class WideMisread {

    /** What a line must prove in a text that holds other characters of East Asia; a guess. */
    private static final int AMONG_OTHERS = 8;

    private final String text;
    private final List<List<WideReading>> lines = new ArrayList<>();
    private final Map<String, Integer> proofs = new HashMap<>();
    private final WideCharset.@Nullable Encoder[] encoders =
            new WideCharset.Encoder[WideCharset.all().size()];
    private boolean others;

    private WideMisread(String text) {
        this.text = text;
    }

    /** What only one charset explains, and what several do or too little speaks for. */
    static MisreadLevel.Verdict verdict(String text) {
        WideMisread misread = new WideMisread(text);
        misread.read();
        return misread.verdict();
    }

    private void read() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isFar(c)) {
                int start = text.lastIndexOf('\n', i) + 1;
                int end = text.indexOf('\n', i);
                readLine(start, WideCharset.starts(c));
                i = end < 0 ? text.length() : end;
            }
            i++;
        }
    }

    private static boolean isFar(char c) {
        return c >= '\u2E80' && !Character.isSurrogate(c) && c != '\uFFFD' && (c < '\uFE00' || c >= '\uFF00');
    }

    private void readLine(int start, int charsets) {
        List<WideReading> readings = new ArrayList<>();
        List<WideCharset> all = WideCharset.all();
        for (int i = 0; i < all.size(); i++) {
            if ((charsets & 1 << i) != 0) {
                WideReading reading = WideReading.of(text, start, all.get(i), encoder(i));
                int proof = reading.repairs().isEmpty() ? 0 : reading.proof();
                boolean known = readings.stream().anyMatch(one -> one.repairs().equals(reading.repairs()));
                if (proof > 0 && !known) {
                    readings.add(reading);
                    proofs.merge(reading.charset().name(), proof, Integer::sum);
                }
            }
        }
        others |= readings.isEmpty();
        if (!readings.isEmpty()) {
            lines.add(readings);
        }
    }

    private WideCharset.Encoder encoder(int i) {
        WideCharset.Encoder known = encoders[i];
        if (known == null) {
            known = WideCharset.all().get(i).encoder();
            encoders[i] = known;
        }
        return known;
    }

    private MisreadLevel.Verdict verdict() {
        List<Repair> repairs = new ArrayList<>();
        List<Repair> doubts = new ArrayList<>();
        for (List<WideReading> line : lines) {
            WideReading best = line.get(0);
            int most = 0;
            int second = 0;
            for (WideReading reading : line) {
                int proof = proofs.getOrDefault(reading.charset().name(), 0);
                if (proof > most) {
                    second = most;
                    most = proof;
                    best = reading;
                } else {
                    second = Math.max(second, proof);
                }
            }
            boolean alone = second == 0 || most >= 3 * second;
            boolean proven = others ? best.proof() >= AMONG_OTHERS : most >= WideReading.PROVEN;
            (alone && proven ? repairs : doubts).addAll(best.repairs());
        }
        return new MisreadLevel.Verdict(repairs, doubts);
    }
}
