package dev.winnow.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds text whose UTF-8 bytes were read in another charset, once or several times over, and what stood there.
 *
 * <p>A stretch of characters beyond ASCII is taken back to bytes in each charset that could have made it; one that is UTF-8 from end to
 * end, looks odd as it is and makes sense as it was, is mojibake. Nothing is kept between texts.
 */
public final class MisreadUtf8 {

    /** How often over a text is read back; five are known from the wild. */
    private static final int MAX_LEVELS = 5;

    /** What stands in place of a charset where a control of Latin-1 is a character of Windows-1252. */
    public static final String CONTROLS = "ISO-8859-1";

    private MisreadUtf8() {}

    /**
     * Characters to be put in the place of others.
     *
     * @param start UTF-16 index
     * @param end UTF-16 index, exclusive
     * @param good what stood there
     * @param charset in which the bytes were read last
     * @param times how often they were read wrongly
     */
    public record Repair(int start, int end, String good, String charset, int times) {}

    /**
     * What was found in one text.
     *
     * @param repairs those that only one explanation fits, in the order of the text
     * @param doubts those that may be mojibake as well as not; their {@code good} is the likeliest explanation
     */
    public record Found(List<Repair> repairs, List<Repair> doubts) {
        public Found {
            repairs = List.copyOf(repairs);
            doubts = List.copyOf(doubts);
        }
    }

    /** Finds mojibake in a text of whose characters none stands beside another that could be a part of its sequence. */
    public static Found inEastAsian(String text) {
        MisreadLevel.Verdict verdict = WideMisread.verdict(text);
        return verdict.repairs().isEmpty() ? new Found(List.of(), verdict.doubts()) : in(text);
    }

    /** Finds mojibake in the text; cheap when no character is followed by one that could be a part of its sequence. */
    public static Found in(String text) {
        Rewriting rewriting = new Rewriting(text);
        List<Repair> doubts = List.of();
        boolean controls = false;
        for (int level = 0; level < MAX_LEVELS; level++) {
            MisreadLevel whole = new MisreadLevel(rewriting.text(), MAX_LEVELS - level);
            MisreadLevel.Verdict verdict = whole.verdict();
            if (verdict.repairs().isEmpty()) {
                verdict = WideMisread.verdict(rewriting.text()).or(verdict.doubts());
            }
            controls = whole.controls() || !verdict.repairs().isEmpty();
            if (level == 0) {
                doubts = verdict.doubts();
            }
            if (verdict.repairs().isEmpty()) {
                break;
            }
            rewriting.apply(verdict.repairs());
        }
        if (controls) {
            rewriting.apply(controls(rewriting.text()));
        }
        return new Found(rewriting.repairs(), doubts);
    }

    /** Whether a word holds signs that nobody sets inside words, or a pair of letters that Cyrillic mojibake begins with. */
    public static boolean leavesOf(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean drawn = c >= '\u2190' && c < '\u2600' || c == '\u0192';
            if (drawn || i > start && Misreading.beginsCyrillic(text.charAt(i - 1), c)) {
                return true;
            }
        }
        return false;
    }

    /** Controls that are quotation marks, dashes and the like of Windows-1252 read as Latin-1. */
    private static List<Repair> controls(String text) {
        List<Repair> repairs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && c < 0xA0) {
                String good = new String(new byte[] {(byte) c}, Windows1252.CHARSET);
                boolean letter = Character.isLetter(good.charAt(0));
                boolean fits = !letter || i > 0 && Character.isLetter(text.charAt(i - 1));
                if (good.charAt(0) != '\uFFFD' && fits) {
                    repairs.add(new Repair(i, i + 1, good, CONTROLS, 1));
                }
            }
        }
        return repairs;
    }

    /** Loaded with the first control that is met. */
    private static final class Windows1252 {
        static final Charset CHARSET = Charset.forName("windows-1252");
    }
}
