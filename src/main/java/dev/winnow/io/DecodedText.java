package dev.winnow.io;

import dev.winnow.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes as text.
 *
 * @param text with one replacement character for each maximal stretch of bytes that cannot begin or continue a character (Unicode
 *     standard, section 3.9, "substitution of maximal subparts"), which is also what Python's {@code errors="replace"} does
 * @param undecodable where those replacement characters stand
 */
record DecodedText(String text, List<Span> undecodable) {

    private static final char REPLACEMENT = '\uFFFD';

    /** Decodes the bytes after the byte order mark. */
    static DecodedText of(byte[] bytes, Encoding encoding) {
        return of(bytes, encoding, REPLACEMENT);
    }

    /** The same with another character in the place of what does not decode. */
    static DecodedText of(byte[] bytes, Encoding encoding, char replacement) {
        int from = encoding.markLength();
        if (encoding.unit() == 4) {
            return ofCodePoints(bytes, encoding, replacement);
        }
        String quick = new String(bytes, from, bytes.length - from, encoding.charset());
        if (quick.indexOf(REPLACEMENT) < 0) {
            return new DecodedText(quick, List.of());
        }
        return carefully(ByteBuffer.wrap(bytes, from, bytes.length - from), encoding, replacement);
    }

    /** UTF-32, in which Java's decoder lets half a surrogate pair pass. */
    private static DecodedText ofCodePoints(byte[] bytes, Encoding encoding, char replacement) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(encoding.order()).position(encoding.markLength());
        StringBuilder text = new StringBuilder(in.remaining() / 4);
        List<Span> undecodable = new ArrayList<>();
        while (in.hasRemaining()) {
            boolean whole = in.remaining() >= 4;
            int c = whole ? in.getInt() : -1;
            if (Character.isValidCodePoint(c) && Character.getType(c) != Character.SURROGATE) {
                text.appendCodePoint(c);
            } else {
                undecodable.add(new Span(text.length(), text.length() + 1));
                text.append(replacement);
            }
            in.position(whole ? in.position() : in.limit());
        }
        return new DecodedText(text.toString(), undecodable);
    }

    /** Tells replacement characters that the source holds from those that stand for broken bytes. */
    private static DecodedText carefully(ByteBuffer in, Encoding encoding, char replacement) {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        StringBuilder text = new StringBuilder(in.remaining());
        List<Span> undecodable = new ArrayList<>();
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result = CoderResult.OVERFLOW;
        while (!result.isUnderflow()) {
            result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (result.isError()) {
                in.position(in.position() + broken(in, encoding, result.length()));
                undecodable.add(new Span(text.length(), text.length() + 1));
                text.append(replacement);
            }
        }
        return new DecodedText(text.toString(), undecodable);
    }

    /** How many bytes one replacement character stands for; Java's decoders sometimes take more. */
    private static int broken(ByteBuffer in, Encoding encoding, int length) {
        if (encoding.charset().equals(StandardCharsets.UTF_8)) {
            return maximalSubpart(in);
        }
        return encoding.unit() == 2 && length == 4
                ? 2
                : length; // what follows half a surrogate pair may be a character
    }

    /** Table 3-7 of the Unicode standard. */
    private static int maximalSubpart(ByteBuffer in) {
        int first = in.get(in.position()) & 0xFF;
        int more = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        int length = 1;
        while (length <= more && length < in.remaining()) {
            int next = in.get(in.position() + length) & 0xFF;
            if (next < low || next > high) {
                break;
            }
            length++;
            low = 0x80;
            high = 0xBF;
        }
        return length;
    }
}
