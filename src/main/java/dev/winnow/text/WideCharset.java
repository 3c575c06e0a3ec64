package dev.winnow.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.List;

/**
 * A charset of two bytes a character through which UTF-8 may have been read, as East Asia had them.
 *
 * <p>Made from the JDK's charsets when a text first holds a character that could begin such mojibake. Immutable, shared between threads.
 */
final class WideCharset {

    /** Name in the JDK and name in messages, in order of use on the web (W3Techs, Usage of character encodings). */
    private static final String[][] NAMES = {
        {"GB18030", "GBK"},
        {"windows-31j", "Shift_JIS"},
        {"x-windows-949", "EUC-KR"},
        {"Big5-HKSCS", "Big5"},
        {"x-windows-950", "Big5"},
        {"EUC-JP", "EUC-JP"},
    };

    private static final char FIRST = '\u3400';

    private final String name;
    private final Charset charset;

    private WideCharset(String[] names) {
        charset = Charset.forName(names[0]);
        name = names[1];
    }

    private static final class Tables {
        static final List<WideCharset> ALL = all();
        static final byte[] STARTS = new byte[0x10000 - FIRST];

        static {
            byte[] pairs = pairs();
            for (int i = 0; i < ALL.size(); i++) {
                String read = new String(pairs, ALL.get(i).charset);
                for (int k = 0; k < read.length(); k++) {
                    char c = read.charAt(k);
                    if (maybe(c)) {
                        STARTS[c - FIRST] |= (byte) (1 << i);
                    }
                }
            }
        }

        private static List<WideCharset> all() {
            List<WideCharset> all = new ArrayList<>();
            for (String[] names : NAMES) {
                if (Charset.isSupported(names[0])) {
                    all.add(new WideCharset(names));
                }
            }
            return List.copyOf(all);
        }

        /** All first and second bytes of UTF-8 sequences, a line break between two pairs. */
        private static byte[] pairs() {
            byte[] pairs = new byte[3 * 0x33 * 0x40];
            int at = 0;
            for (int lead = 0xC2; lead <= 0xF4; lead++) {
                for (int next = 0x80; next < 0xC0; next++) {
                    pairs[at++] = (byte) lead;
                    pairs[at++] = (byte) next;
                    pairs[at++] = '\n';
                }
            }
            return pairs;
        }
    }

    /** The charsets, numbered as the bits of {@link #starts}. */
    static List<WideCharset> all() {
        return Tables.ALL;
    }

    /** In which charsets the character stands for the first bytes of a UTF-8 sequence, a bit each. */
    static int starts(char c) {
        return maybe(c) ? Tables.STARTS[c - FIRST] : 0;
    }

    /** Whether the character is of a kind that such mojibake begins with: Han, Hangul, narrow kana. */
    private static boolean maybe(char c) {
        return c >= FIRST && c < '\uA000' || c >= '\uAC00' && c < '\uD7A4' || c >= '\uFF82' && c < '\uFFA0';
    }

    String name() {
        return name;
    }

    /** What turns characters into the charset's bytes; for one thread. */
    Encoder encoder() {
        return new Encoder(charset.newEncoder());
    }

    /** Turns characters into bytes, one at a time. */
    static final class Encoder {

        private final CharsetEncoder encoder;
        private final char[] one = new char[1];
        private final CharBuffer in = CharBuffer.wrap(one);
        private final byte[] bytes = new byte[8];
        private final ByteBuffer out = ByteBuffer.wrap(bytes);

        private Encoder(CharsetEncoder encoder) {
            this.encoder = encoder;
        }

        /** The number of bytes of the character, which {@link #at} tells; 0 when the charset does not have it. */
        int encode(char c) {
            if (c == '\u20AC') {
                bytes[0] = (byte) 0x80; // Windows reads that byte so, whatever the charset says
                return 1;
            }
            one[0] = c;
            in.rewind();
            out.clear();
            encoder.reset();
            CoderResult result = encoder.encode(in, out, true);
            return result.isUnderflow() ? out.position() : 0;
        }

        int at(int i) {
            return bytes[i] & 0xFF;
        }
    }
}
