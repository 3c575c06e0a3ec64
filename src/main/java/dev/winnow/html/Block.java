package dev.winnow.html;

import dev.winnow.text.Letters;

/** Text between two block boundaries: what a browser would set as one paragraph. Filled while the page is outlined. */
final class Block {

    private static final String COOKIE = "cookie";

    private final int box;
    private int length;
    private int linked;
    private int words;
    private int cookies;
    private int matched;
    private boolean punctuated;
    private boolean ends;

    /** An empty block in the element. */
    Block(int box) {
        this.box = box;
    }

    /** The nearest element around it that breaks lines. */
    int box() {
        return box;
    }

    /** Its visible characters; ideographs and syllables, which say more, count double. */
    int length() {
        return length;
    }

    /** Those of them that are links. */
    int linked() {
        return linked;
    }

    /** The share of its characters that are links. */
    double linkShare() {
        return length == 0 ? 0 : (double) linked / length;
    }

    int words() {
        return words;
    }

    /** Whether it holds a comma or a sentence's end. */
    boolean punctuated() {
        return punctuated;
    }

    /** Whether it ends as sentences do. */
    boolean ends() {
        return ends;
    }

    /** Whether it is a consent text: the word is the same in most languages. */
    boolean speaksOfCookies() {
        return cookies > 0 && cookies * 400 > length;
    }

    /** Adds a text node's characters. */
    void add(String text, boolean link) {
        int before = length;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char lower = (char) (c | 0x20);
            if (lower >= 'a' && lower <= 'z') {
                length++;
                words += inWord ? 0 : 1;
                inWord = true;
                ends = false;
                if (matched > 0 || lower == 'c') {
                    cookie(lower);
                }
            } else if (c <= ' ' || Letters.isBlank(c)) {
                inWord = false;
            } else {
                length += c >= 0x2E80 && c < 0xFB00 && !Character.isSurrogate(c) ? 2 : 1;
                words += inWord ? 0 : 1;
                inWord = true;
                matched = 0;
                other(text, i, c);
            }
        }
        linked += link ? length - before : 0;
    }

    private void cookie(char c) {
        matched = c == COOKIE.charAt(matched) ? matched + 1 : c == 'c' ? 1 : 0;
        if (matched == COOKIE.length()) {
            cookies++;
            matched = 0;
        }
    }

    private void other(String text, int i, char c) {
        switch (c) {
            case '.', '!', '?', '…' -> {
                ends = true;
                punctuated |= i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            }
            case '。', '！', '？', '।', '۔', '؟' -> {
                ends = true;
                punctuated = true;
            }
            case ':' -> ends = true;
            case ',', ';', '、', '，', '،' -> {
                ends = false;
                punctuated = true;
            }
            default -> ends &= !Character.isLetterOrDigit(c);
        }
    }
}
