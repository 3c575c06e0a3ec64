package dev.winnow.rules.boilerplate;

import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;

/** Works out what one line after another looks like and writes it into {@link PageLines}; used by one thread. */
final class LineReader {

    /** How many characters of scripts without blanks make a word: Chinese and Japanese words have about 1.8, Thai about 4.5 (guesses). */
    private static final float HAN_WORD = 0.55f;

    private static final float THAI_WORD = 0.22f;

    /** Content words are compared by their beginning, so that inflected forms agree. */
    private static final int STEM = 7;

    private static final String CLOSERS = "\"'\u201D\u2019\u201C\u00BB)]\u300D\u300F\uFF09\u203A";
    private static final String TERMINALS = ".!?\u3002\uFF01\uFF1F\u06D4\u0964\u061F";

    private final String text;
    private final Words words;
    private final PageLines lines;
    private final PageWords known = PageWords.standard();
    private int word;

    // of the line that is being read
    private int letters;
    private int digits;
    private int otherThanDate;
    private int firstBits;
    private int lateBits;
    private float blankless;
    private int blanklessCharacters;
    private boolean label;
    private boolean labelStart;

    LineReader(View view, PageLines lines) {
        this.text = view.text();
        this.words = view.words();
        this.lines = lines;
    }

    void read(int i) {
        letters = 0;
        digits = 0;
        otherThanDate = 0;
        firstBits = 0;
        lateBits = 0;
        blankless = 0;
        blanklessCharacters = 0;
        label = false;
        labelStart = false;
        readWords(i);
        lines.words[i] = lines.latin[i] + blankless;
        int length = lines.end[i] - lines.start[i];
        if (blanklessCharacters * 10 > length * 3) {
            lines.flags[i] |= PageLines.BLANKLESS;
        }
        readEnd(i);
        readMarks(i);
        readForm(i);
    }

    private void readWords(int i) {
        while (word < words.count() && words.start(word) < lines.start[i]) {
            word++;
        }
        int first = word;
        int at = lines.contentFrom[i];
        long phrase = 0;
        for (; word < words.count() && words.start(word) < lines.end[i]; word++) {
            long hash = words.foldedHash(word);
            int bits = known.of(hash);
            int nth = word - first;
            if (nth < 6) {
                phrase = PageWords.join(phrase, hash);
                readLabel(i, nth, phrase);
            }
            firstBits = nth == 0 ? bits : firstBits;
            lateBits = (bits & PageWords.AGENCY) != 0 ? word : lateBits;
            lines.kinds[i] |= bits;
            lines.chrome[i] += (bits & PageWords.CHROME) != 0 ? 1 : 0;
            lines.address[i] += (bits & PageWords.ADDRESS) != 0 ? 1 : 0;
            lines.function[i] += (bits & PageWords.FUNCTION) != 0 ? 1 : 0;
            at = readWord(i, at, bits);
        }
        lateBits = lateBits > 0 && word - lateBits <= 4 ? 1 : 0;
        lines.contentFrom[i + 1] = at;
    }

    /** Whether the line's first words are a label: a whole one, or one that begins the line. */
    private void readLabel(int i, int nth, long phrase) {
        if (known.isLabel(phrase)) {
            boolean last = word + 1 == words.count() || words.start(word + 1) >= lines.end[i];
            int next = words.end(word);
            boolean colon = next < lines.end[i] && (text.charAt(next) == ':' || text.charAt(next) == '\uFF1A');
            label |= last;
            labelStart |= nth > 0 || colon;
        }
    }

    private int readWord(int i, int from, int bits) {
        char c = words.first(word);
        int length = words.length(word);
        int at = from;
        if (PageLines.isBlankless(c)) {
            blankless += length * (PageLines.isThai(c) ? THAI_WORD : HAN_WORD);
            blanklessCharacters += length;
            letters++;
            for (int k = words.start(word); k + 1 < words.end(word); k++) {
                lines.addContent(at++, text.charAt(k) << 16 | text.charAt(k + 1));
            }
            return at;
        }
        lines.latin[i]++;
        boolean digit = Character.isDigit(c);
        digits += digit ? 1 : 0;
        letters += digit ? 0 : 1;
        otherThanDate += digit || (bits & PageWords.DATE) != 0 ? 0 : 1;
        lines.capitals[i] += words.capitalised(word) ? 1 : 0;
        if (length >= 4 && !digit && (bits & (PageWords.CHROME | PageWords.FUNCTION)) == 0) {
            int end = Math.min(words.end(word), words.start(word) + STEM);
            lines.addContent(at++, (int) Hashes.folded(text, words.start(word), end));
        }
        return at;
    }

    private void readEnd(int i) {
        int last = lines.end[i] - 1;
        while (last > lines.start[i]
                && (CLOSERS.indexOf(text.charAt(last)) >= 0 || Letters.isBlank(text.charAt(last)))) {
            last--;
        }
        char c = text.charAt(last);
        boolean ellipsis = c == '\u2026' || c == '.' && last > lines.start[i] + 1 && text.startsWith("..", last - 2);
        if (ellipsis) {
            lines.flags[i] |= PageLines.ELLIPSIS;
        } else if (TERMINALS.indexOf(c) >= 0) {
            lines.flags[i] |= PageLines.TERMINAL | (c == '!' || c == '?' ? PageLines.ASKS : 0);
        }
    }

    private void readMarks(int i) {
        int start = lines.start[i];
        int flags = 0;
        boolean handle = false;
        for (int k = start; k < lines.end[i]; k++) {
            char c = text.charAt(k);
            if (c == ' ' || c >= 'a' && c < 'w') {
                continue; // most characters
            }
            flags |= mark(c, k, start);
            handle |= c == '@' && k > start && text.charAt(k - 1) == '(';
        }
        char first = text.charAt(start);
        flags |= "\u2022\u00B7-*\u2013\u00BB\u203A".indexOf(first) >= 0 ? PageLines.BULLET : 0;
        boolean dash = first == '\u2014' || first == '\u2013';
        lines.flags[i] |= flags | (dash && handle ? PageLines.SIGNED : 0);
    }

    /** What the character at the index says of the line that begins at {@code start}. */
    private int mark(char c, int k, int start) {
        return switch (c) {
            case '@' -> PageLines.WEB;
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> PageLines.DIGITS;
            case '/' -> text.startsWith("://", k - 1) ? PageLines.WEB : 0;
            case 'w' -> text.startsWith("www.", k) ? PageLines.WEB : 0;
            case '|', '\u2022', '\u00B7', '\u00BB', '\u203A', '\u2192', '\u2013' -> PageLines.SEPARATED;
            case '-' -> k > start && text.charAt(k - 1) == ' ' && text.startsWith(" ", k + 1) ? PageLines.SEPARATED : 0;
            case '\u00A9' -> PageLines.COPYRIGHT;
            case '(' -> text.startsWith("(c) ", k) ? PageLines.COPYRIGHT : 0;
            default -> 0;
        };
    }

    private void readForm(int i) {
        float n = lines.words[i];
        int flags = letters == 0 ? PageLines.WORDLESS : 0;
        boolean terminal = lines.is(i, PageLines.TERMINAL);
        boolean dated = digits > 0 && n >= 1 && n <= 14 && !(terminal && n > 7);
        flags |= dated && otherThanDate <= 2 ? PageLines.DATE_ONLY : 0;
        flags |= digits > 0 && (lines.kinds[i] & PageWords.DATE) != 0 ? PageLines.STAMPED : 0;
        flags |= (firstBits & PageWords.BYLINE) != 0 && n >= 2 && n <= 12 ? PageLines.BYLINE : 0;
        boolean credit = (firstBits & PageWords.CREDIT) != 0 || lateBits > 0 && !terminal;
        flags |= credit && n < 70 ? PageLines.CREDIT : 0;
        boolean separators = lines.is(i, PageLines.SEPARATED) && lines.chrome[i] * 5 >= n && n <= 12;
        boolean counted = (lines.kinds[i] & PageWords.COMMENTS) != 0 && digits > 0 && n <= 4;
        flags |= label || counted ? PageLines.LABEL : labelStart && n <= 14 || separators ? PageLines.LABEL_START : 0;
        boolean prose = lines.is(i, PageLines.BLANKLESS)
                ? n >= 10 && (terminal || n >= 30)
                : n >= 12 && (terminal || n >= 40) || n >= 7 && terminal && lines.functionShare(i) >= 0.2f;
        flags |= prose ? PageLines.PROSE : 0;
        lines.flags[i] |= flags;
    }
}
