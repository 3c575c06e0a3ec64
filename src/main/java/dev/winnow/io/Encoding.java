package dev.winnow.io;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings that a text file may be in: UTF-8, or what its byte order mark says. */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_8_MARKED(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
    UTF_32BE(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

    private final Charset charset;
    private final byte[] mark;

    Encoding(Charset charset, int... mark) {
        this.charset = charset;
        this.mark = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            this.mark[i] = (byte) mark[i];
        }
    }

    /** The encoding of a file that begins with the bytes. */
    static Encoding of(byte[] bytes) {
        for (Encoding encoding : values()) {
            if (encoding.mark.length > 0 && encoding.marks(bytes)) {
                return encoding;
            }
        }
        return UTF_8;
    }

    Charset charset() {
        return charset;
    }

    int markLength() {
        return mark.length;
    }

    /** The file's bytes for a text, byte order mark first. */
    byte[] encode(String text) {
        ByteBuffer body = charset.encode(text);
        byte[] bytes = new byte[mark.length + body.remaining()];
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        body.get(bytes, mark.length, body.remaining());
        return bytes;
    }

    private boolean marks(byte[] bytes) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
