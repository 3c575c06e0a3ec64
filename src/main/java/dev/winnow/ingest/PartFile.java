package dev.winnow.ingest;

import dev.winnow.io.Compression;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that grows while a run goes on, packed in pieces that end at checkpoints: cut back to a checkpoint's length it holds what it held
 * then. Used by one thread.
 */
final class PartFile implements AutoCloseable {

    private final FileChannel channel;
    private final Compression compression;
    private @Nullable OutputStream piece;

    /** Opens the file, making its folders, and cuts it to the length; whatever of the name was there beyond that is lost. */
    PartFile(Path path, Compression compression, long length) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.compression = compression;
        if (channel.size() < length) {
            channel.close();
            throw new IOException(path + " is shorter than it was: the interrupted run cannot be gone on with");
        }
        channel.truncate(length);
        channel.position(length);
    }

    Compression compression() {
        return compression;
    }

    void write(byte[] bytes) throws IOException {
        OutputStream to = piece;
        if (to == null) {
            to = compression.pack(new BufferedOutputStream(new Unclosed(Channels.newOutputStream(channel)), 1 << 16));
            piece = to;
        }
        to.write(bytes);
    }

    /** Writes everything down; how long the file is then. */
    long checkpoint() throws IOException {
        endPiece();
        channel.force(false);
        return channel.position();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            endPiece();
        }
    }

    /** Closes the file without another word: what it holds does not matter any more. */
    void abandon() throws IOException {
        channel.close();
    }

    private void endPiece() throws IOException {
        OutputStream open = piece;
        piece = null;
        if (open != null) {
            open.close();
        }
    }

    /** The channel outlives the pieces. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
