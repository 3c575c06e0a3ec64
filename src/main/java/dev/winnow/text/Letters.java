package dev.winnow.text;

/** Character classes that the shared pass and the rules agree on. */
public final class Letters {

    /** Latin, Greek, Cyrillic, Armenian and Hebrew are looked up; the rest asks {@link Character}. */
    private static final int TABLE_SIZE = 0x600;

    private static final int CONTROL = 2;

    /** Beyond the Indic scripts, Latin and Greek aside: among these letters are those of scripts without blanks. */
    private static final int FAR = 4;

    private static final byte[] CLASSES = new byte[TABLE_SIZE];
    private static final char[] FOLDED = new char[TABLE_SIZE];

    static {
        for (char c = 0; c < TABLE_SIZE; c++) {
            CLASSES[c] = (byte) (computed(c) ? 1 : c < 0x80 && Character.isISOControl(c) && !isLayout(c) ? CONTROL : 0);
            char folded = Character.toLowerCase(Character.toUpperCase(c));
            FOLDED[c] = folded < TABLE_SIZE ? folded : c;
        }
    }

    private Letters() {}

    /** 1 for a letter, digit or combining mark, else 0: what words are made of. Surrogates are not. */
    public static int wordBit(char c) {
        return classes(c) & 1;
    }

    /** The classes of the character as bits: 1 for what {@link #wordBit} says, the others for {@link #holdControl} and {@link #holdFar}. */
    public static int classes(char c) {
        if (c < TABLE_SIZE) {
            return CLASSES[c];
        }
        return !computed(c) ? 0 : c >= 0x2E80 || c >= 0xE00 && c < 0x1E00 ? 1 | FAR : 1;
    }

    /** Whether the sum of the {@link #classes} of a text's characters, joined by OR, says that a control of ASCII, no tab and no line end, is among them. */
    public static boolean holdControl(int classes) {
        return (classes & CONTROL) != 0;
    }

    /** Whether the sum says that a letter, digit or mark of Thai and what follows it in Unicode is among them, Latin and Greek aside. */
    public static boolean holdFar(int classes) {
        return (classes & FAR) != 0;
    }

    private static boolean isLayout(char c) {
        return c == '\t' || c == '\n' || c == '\r';
    }

    /** Whether the character is a letter, digit or combining mark. */
    public static boolean isWord(char c) {
        return wordBit(c) != 0;
    }

    /** Whether the character is one of A to Z and a to z. */
    public static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Whether the character is white space in the wide sense: blanks, line ends, no-break and other Unicode spaces. */
    public static boolean isBlank(char c) {
        return c <= ' ' || c > 0x7F && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** Whether the text holds nothing but white space from {@code start} to before {@code end}, UTF-16 indices. */
    public static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The character with case folded, one UTF-16 unit to one, for the scripts below U+0600 and for Latin and Greek with diacritics
     * (U+1E00 to U+1FFF); every other character is its own fold. No fold leads from one of these two blocks into the other (of U+1E9E and
     * U+1FBE it would), so that a table of the lower block is enough for literals of the lower block.
     */
    public static char fold(char c) {
        if (c < TABLE_SIZE) {
            return FOLDED[c];
        }
        return folds(c) ? foldedFar(c) : c;
    }

    private static char foldedFar(char c) {
        char folded = Character.toLowerCase(Character.toUpperCase(c));
        return folded >= TABLE_SIZE && folds(folded) ? folded : c;
    }

    /** Whether the character belongs to the blocks in which case is folded. */
    public static boolean folds(char c) {
        return c < TABLE_SIZE || c >= 0x1E00 && c < 0x2000;
    }

    /** Whether the texts are equal but for case, as {@link #fold} sees it. */
    public static boolean equalFolded(String text, int start, int end, String other) {
        if (end - start != other.length()) {
            return false;
        }
        for (int i = 0; i < other.length(); i++) {
            if (fold(text.charAt(start + i)) != fold(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean computed(char c) {
        int type = Character.getType(c);
        return switch (type) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
