package dev.winnow.cli;

import dev.winnow.io.AtomicFile;
import dev.winnow.io.EntryReader;
import dev.winnow.io.InputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes mended files, each under its name only when it is whole.
 *
 * <p>A file of many documents is written piece by piece while its input is read. What cannot be written is told and left out; the other files
 * are written. Used by one thread.
 */
final class OutputFiles implements AutoCloseable {

    private final Consumer<String> errors;
    private @Nullable InputFile current;
    private @Nullable AtomicFile out;
    private OutputStream packed = OutputStream.nullOutputStream();
    private boolean wanted;
    private int written;

    OutputFiles(Consumer<String> errors) {
        this.errors = errors;
    }

    /** Writes a file that is one document, packed as its input is. */
    void whole(InputFile input, Path target, byte[] bytes) {
        try (AtomicFile file = new AtomicFile(target)) {
            OutputStream to = input.compression().pack(file.out());
            to.write(bytes);
            to.close();
            file.commit();
            written++;
        } catch (IOException e) {
            errors.accept(target + ": cannot write: " + EntryReader.reason(e));
        }
    }

    /**
     * Writes a piece of a file of many documents.
     *
     * @param wantedNow whether this piece is a reason for the file to be written at all
     */
    void append(InputFile file, Path target, byte[] bytes, boolean wantedNow) {
        try {
            if (!begun(file)) {
                finish();
                current = file;
                out = new AtomicFile(target);
                packed = file.compression().pack(out.out());
            }
            if (out != null) {
                packed.write(bytes);
                wanted |= wantedNow;
            }
        } catch (IOException e) {
            errors.accept(target + ": cannot write: " + EntryReader.reason(e));
            abandon();
        }
    }

    /** Leaves a file of many documents out if it is the current one: its input could not be read to the end. */
    void abandon(InputFile file) {
        if (begun(file)) {
            abandon();
        }
    }

    private void abandon() {
        if (out != null) {
            out.close();
        }
        out = null;
        wanted = false;
    }

    /** Gives the last file its name. */
    void finish() {
        if (out != null && wanted) {
            try {
                packed.close();
                out.commit();
                written++;
            } catch (IOException e) {
                errors.accept(
                        (current == null ? "" : current.path() + ": ") + "cannot write: " + EntryReader.reason(e));
            }
        }
        abandon();
        current = null;
    }

    /** Leaves a file of many documents out, whatever pieces of it will come. */
    void skip(InputFile file) {
        finish();
        current = file;
    }

    /** Whether the last piece was one of the file, written or not. */
    boolean begun(InputFile file) {
        return current != null && file.same(current);
    }

    /** How many files got their names. */
    int written() {
        return written;
    }

    /** Where to write an input that is mended in place: a symbolic link stays one. */
    static Path real(InputFile file) {
        try {
            return file.file().toRealPath();
        } catch (IOException e) {
            return file.file(); // writing there will tell what is wrong
        }
    }

    /** Whether the file is the input itself. */
    static boolean same(Path target, InputFile input) {
        try {
            return Files.exists(target) && Files.isSameFile(target, input.file());
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        abandon();
    }
}
