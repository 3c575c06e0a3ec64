package dev.winnow.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads files into entries, one after the other.
 *
 * <p>Immutable. What goes wrong with a file becomes a {@link Entry.Broken}; nothing is thrown. Memory: one entry.
 */
public final class EntryReader {

    private static final byte[] NOTHING = {};

    private final Limits limits;

    public EntryReader(Limits limits) {
        this.limits = limits;
    }

    /** Hands every piece of the file to the consumer, in order; at least one, even of an empty file. */
    public void read(InputFile file, Consumer<Entry> to) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.file()), 1 << 16)) {
            if (file.json()) {
                readLines(file, in, to);
            } else {
                to.accept(whole(file, in));
            }
        } catch (IOException e) {
            to.accept(new Entry.Broken(file, 0, NOTHING, reason(e)));
        } catch (OutOfMemoryError e) {
            to.accept(new Entry.Broken(file, 0, NOTHING, "does not fit into memory"));
        }
    }

    /** Why a file could not be read or written, in one line without its name. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in the way";
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    private Entry whole(InputFile file, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(limits.documentBytes() + 1, Integer.MAX_VALUE - 16));
        return bytes.length > limits.documentBytes()
                ? new Entry.Broken(
                        file, 0, NOTHING, limits.tooLong("the document").reason())
                : new Entry.Raw(file, 0, bytes);
    }

    private void readLines(InputFile file, InputStream in, Consumer<Entry> to) throws IOException {
        to.accept(new Entry.Verbatim(file, NOTHING));
        LineBuffer line = new LineBuffer(in, limits.lineBytes());
        int number = 1;
        for (byte[] bytes = line.next(); bytes != null; bytes = line.next()) {
            if (line.cut()) {
                to.accept(new Entry.Broken(
                        file, number, bytes, limits.tooLong("the line").reason()));
                copyRest(file, line, to);
            } else if (blank(bytes)) {
                to.accept(new Entry.Verbatim(file, bytes));
            } else if (number == 1 && Encoding.of(bytes).unit() > 1) {
                throw new IOException("JSON Lines must be UTF-8");
            } else {
                to.accept(new Entry.Raw(file, number, number == 1 ? withoutMark(file, bytes, to) : bytes));
            }
            number++;
        }
    }

    private static void copyRest(InputFile file, LineBuffer line, Consumer<Entry> to) throws IOException {
        while (line.cut()) {
            byte[] rest = line.next();
            if (rest != null) {
                to.accept(new Entry.Verbatim(file, rest));
            }
        }
    }

    /** A byte order mark before the first record is kept as a piece of its own. */
    private static byte[] withoutMark(InputFile file, byte[] first, Consumer<Entry> to) {
        int mark = Encoding.of(first).markLength();
        if (mark > 0) {
            to.accept(new Entry.Verbatim(file, Arrays.copyOf(first, mark)));
        }
        return mark == 0 ? first : Arrays.copyOfRange(first, mark, first.length);
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }
}
