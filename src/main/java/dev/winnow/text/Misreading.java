package dev.winnow.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * A charset of one byte a character through which UTF-8 may have been read: which byte a character came from.
 *
 * <p>The tables are made from the JDK's charsets when somebody first asks. Immutable, shared between threads.
 */
final class Misreading {

    /** What {@link #byteOf} answers for a character that the charset does not have. */
    static final int NO_BYTE = 0;

    /** The name of the charset that is meant most often. */
    static final String FIRST = "windows-1252";

    /** The charsets in order of use on the web (W3Techs, Usage of character encodings), then those of old systems. */
    private static final String[] NAMES = {
        FIRST,
        "windows-1251",
        "windows-1250",
        "windows-1254",
        "windows-1253",
        "windows-1257",
        "windows-1255",
        "windows-1256",
        "windows-1258",
        "windows-874",
        "ISO-8859-2",
        "ISO-8859-5",
        "ISO-8859-7",
        "ISO-8859-15",
        "x-MacRoman",
        "x-MacCyrillic",
        "IBM437",
        "IBM850",
        "IBM852",
        "IBM866",
        "KOI8-R",
    };

    /** The bit of Windows-1251. */
    private static final int CYRILLIC = 1 << 1;

    /** All characters of the charsets lie below, but for a sign and two ligatures of Mac OS. */
    private static final int TABLE_SIZE = 0x2600;

    /** The bytes that ASCII does not have. */
    private static final byte[] HIGH = high();

    private final String name;
    private final String characters;
    private final short[] bytes = new short[TABLE_SIZE];
    private final char[] far = new char[0x100];

    private Misreading(String name) {
        this.name = name;
        String read = new String(HIGH, Charset.forName(name));
        boolean western = name.equals(FIRST) || name.equals("windows-1254");
        for (int b = 0x80; b < 0x100; b++) {
            char c = read.charAt(b - 0x80);
            if (c != '\uFFFD' && c < TABLE_SIZE) {
                bytes[c] = (short) b;
            } else if (c != '\uFFFD') {
                far[b] = c;
            }
            boolean control = b < 0xA0 && western;
            if (control || c == '\uFFFD' && bytes[b] == NO_BYTE) {
                bytes[b] =
                        (short) b; // Latin-1 and -5 are read as Windows', and undefined bytes as what has their number
            }
        }
        characters = read;
    }

    private static byte[] high() {
        byte[] high = new byte[0x80];
        for (int i = 0; i < high.length; i++) {
            high[i] = (byte) (0x80 + i);
        }
        return high;
    }

    /** Reads the tables when somebody first asks, once. */
    private static final class Tables {
        static final List<Misreading> ALL = all();
        static final int[] LEADS = new int[TABLE_SIZE];
        static final int[] FOLLOWERS = new int[TABLE_SIZE];

        static {
            for (int i = 0; i < ALL.size(); i++) {
                for (char c = 0x80; c < 0x100; c++) {
                    enter(i, c);
                    enter(i, ALL.get(i).characters.charAt(c - 0x80));
                }
            }
        }

        private static void enter(int charset, char c) {
            if (c < TABLE_SIZE) {
                int b = ALL.get(charset).bytes[c];
                LEADS[c] |= isLead(b) ? 1 << charset : 0;
                FOLLOWERS[c] |= isFollower(b) ? 1 << charset : 0;
            }
        }

        private static List<Misreading> all() {
            List<Misreading> all = new ArrayList<>();
            for (String name : NAMES) {
                if (Charset.isSupported(name)) {
                    all.add(new Misreading(name));
                }
            }
            return List.copyOf(all);
        }
    }

    /** The charsets, numbered as the bits of {@link #leads} and {@link #followers}. */
    static List<Misreading> all() {
        return Tables.ALL;
    }

    /** In which charsets the character stands for the first byte of a UTF-8 sequence, a bit each. */
    static int leads(char c) {
        return c < TABLE_SIZE ? Tables.LEADS[c] : 0;
    }

    /** In which charsets the character stands for a later byte of a UTF-8 sequence; a lost one may do so in all. */
    static int followers(char c) {
        if (c == '\uFFFD') {
            return -1;
        }
        return c < TABLE_SIZE ? Tables.FOLLOWERS[c] : 0;
    }

    /** Whether the two are letters of Windows-1251 that begin a sequence, the second one none that Russian or Ukrainian writes. */
    static boolean beginsCyrillic(char lead, char next) {
        return (leads(lead) & followers(next) & CYRILLIC) != 0
                && "\u0401\u0451\u0404\u0454\u0406\u0456\u0407\u0457\u0490\u0491".indexOf(next) < 0;
    }

    static boolean isLead(int b) {
        return b >= 0xC2 && b <= 0xF4;
    }

    static boolean isFollower(int b) {
        return b >= 0x80 && b < 0xC0;
    }

    String name() {
        return name;
    }

    /** How much better than another charset's a reading must be, a sequence, to be as likely: guesses after the use of the charsets. */
    double handicap() {
        return name.equals(FIRST) ? 0 : name.startsWith("windows-125") ? 0.3 : name.equals("ISO-8859-15") ? 2 : 0.5;
    }

    /** The byte that is read as the character, 0x80 to 0xFF, or {@link #NO_BYTE}. */
    int byteOf(char c) {
        if (c < TABLE_SIZE) {
            return bytes[c];
        }
        for (int b = 0x80; b < far.length; b++) {
            if (far[b] == c) {
                return b;
            }
        }
        return NO_BYTE;
    }
}
