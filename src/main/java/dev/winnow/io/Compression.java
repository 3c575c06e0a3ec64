package dev.winnow.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a file's bytes are packed; known by its first bytes. In every packing, packed pieces in a row unpack to one stream. */
public enum Compression {
    NONE("", "", ""),
    GZIP("\u001F\u008B", ".gz", ".gzip"),
    BZIP2("BZh", ".bz2", ".bzip2"),
    XZ("\u00FD7zXZ\0", ".xz", ".xz"),
    ZSTD("(\u00B5/\u00FD", ".zst", ".zstd");

    private static final int MAGIC_BYTES = 6;

    /** The first bytes, in Latin-1. */
    private final String magic;

    private final String suffix;
    private final String otherSuffix;

    Compression(String magic, String suffix, String otherSuffix) {
        this.magic = magic;
        this.suffix = suffix;
        this.otherSuffix = otherSuffix;
    }

    /** The packing of bytes that begin so. */
    static Compression of(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, MAGIC_BYTES), StandardCharsets.ISO_8859_1);
        for (Compression one : values()) {
            if (one != NONE && start.startsWith(one.magic)) {
                return one;
            }
        }
        return NONE;
    }

    /** The name of what is packed: without the suffix that says how. */
    public static String unpackedName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tgz")) {
            return name.substring(0, name.length() - 2) + "ar";
        }
        for (Compression one : values()) {
            for (String end : new String[] {one.suffix, one.otherSuffix}) {
                if (one != NONE && lower.endsWith(end) && lower.length() > end.length()) {
                    return name.substring(0, name.length() - end.length());
                }
            }
        }
        return name;
    }

    /** The bytes behind the packed ones; all pieces of them. */
    public InputStream unpack(InputStream packed) throws IOException {
        return this == NONE ? packed : Packing.unpack(this, packed);
    }

    /** Packs bytes as one piece, which ends when the stream is closed; the same bytes always give the same piece. */
    public OutputStream pack(OutputStream to) throws IOException {
        return this == NONE ? to : Packing.pack(this, to);
    }
}
