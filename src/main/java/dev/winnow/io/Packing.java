package dev.winnow.io;

import io.airlift.compress.zstd.ZstdInputStream;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;

/** Packers and unpackers; apart from {@link Compression}, so that nothing of their libraries is loaded for plain files. */
final class Packing {

    /** What unpacking xz may take of the heap: all that its usual levels need, and no more. */
    private static final int XZ_KIB = 128 << 10;

    private Packing() {}

    static InputStream unpack(Compression compression, InputStream packed) throws IOException {
        return switch (compression) {
            case NONE -> packed;
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .get();
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            case XZ ->
                XZCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(XZ_KIB)
                        .get();
            case ZSTD -> new ZstdInputStream(packed);
        };
    }

    static OutputStream pack(Compression compression, OutputStream to) throws IOException {
        return switch (compression) {
            case NONE -> to;
            case GZIP -> new GZIPOutputStream(to, 1 << 16);
            case BZIP2 -> new BZip2CompressorOutputStream(to);
            case XZ -> new XZCompressorOutputStream(to);
            case ZSTD -> new ZstdOutputStream(to);
        };
    }
}
