package dev.winnow.io;

import dev.winnow.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
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
        String quick = new String(bytes, from, bytes.length - from, encoding.charset());
        if (quick.indexOf(REPLACEMENT) < 0) {
            return new DecodedText(quick, List.of());
        }
        return carefully(ByteBuffer.wrap(bytes, from, bytes.length - from), encoding, replacement);
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
                in.position(in.position() + result.length());
                undecodable.add(new Span(text.length(), text.length() + 1));
                text.append(replacement);
            }
        }
        return new DecodedText(text.toString(), undecodable);
    }
}
