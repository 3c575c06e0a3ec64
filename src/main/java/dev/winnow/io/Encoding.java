package dev.winnow.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.io.ByteOrderMark;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a file: UTF-8, or what its byte order mark says, or what a page declares.
 *
 * @param charset how the text is encoded
 * @param mark what stands before it, if anything
 */
record Encoding(Charset charset, @Nullable ByteOrderMark mark) {

    static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, null);

    /** The longer marks first: UTF-32LE begins like UTF-16LE. */
    private static final List<ByteOrderMark> MARKS = List.of(
            ByteOrderMark.UTF_8,
            ByteOrderMark.UTF_32LE,
            ByteOrderMark.UTF_32BE,
            ByteOrderMark.UTF_16LE,
            ByteOrderMark.UTF_16BE);

    /** The encoding of a file that begins with the bytes. */
    static Encoding of(byte[] bytes) {
        for (ByteOrderMark mark : MARKS) {
            if (begins(bytes, mark)) {
                return new Encoding(Charset.forName(mark.getCharsetName()), mark);
            }
        }
        return UTF_8;
    }

    /** How many bytes a code unit has: 1, 2 or 4. */
    int unit() {
        if (mark == null || mark.equals(ByteOrderMark.UTF_8)) {
            return 1;
        }
        return mark.length() == 4 ? 4 : 2;
    }

    /** The order of a unit's bytes. */
    ByteOrder order() {
        return mark != null && mark.getCharsetName().endsWith("LE") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    /** How many bytes stand before the text. */
    int markLength() {
        return mark == null ? 0 : mark.length();
    }

    /** The file's bytes for a text, byte order mark first. */
    byte[] encode(String text) {
        ByteBuffer body = charset.encode(text);
        byte[] bytes = new byte[markLength() + body.remaining()];
        if (mark != null) {
            System.arraycopy(mark.getBytes(), 0, bytes, 0, mark.length());
        }
        body.get(bytes, markLength(), body.remaining());
        return bytes;
    }

    private static boolean begins(byte[] bytes, ByteOrderMark mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark.get(i)) {
                return false;
            }
        }
        return true;
    }
}
