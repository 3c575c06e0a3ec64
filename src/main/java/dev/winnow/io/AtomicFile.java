package dev.winnow.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * A file that appears under its name only when it is whole: written beside, then renamed.
 *
 * <p>Closing without {@link #commit} removes what was written; so does the end of the program. Used by one thread.
 */
public final class AtomicFile implements AutoCloseable {

    /** Guarded by the class, like the flag. */
    private static final Set<Path> UNFINISHED = new HashSet<>();

    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtomicFile::removeUnfinished));
    }

    private final Path target;
    private final Path beside;
    private final OutputStream out;

    /**
     * Begins a file, making its folders.
     *
     * @throws IOException also if something that is no file has the name: a device would be replaced by a file
     */
    public AtomicFile(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileSystemException(target.toString(), null, "not a regular file");
        }
        this.target = target;
        Files.createDirectories(folder);
        this.beside = begin(folder, Files.exists(target));
        this.out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16);
    }

    public OutputStream out() {
        return out;
    }

    /** Gives the file its name, replacing another of that name in one step; the permissions of that one are kept. */
    public void commit() throws IOException {
        out.close();
        Permissions.copy(target, beside);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forget(beside);
    }

    /** The same, with every byte on the disk before the file gets its name: it survives a loss of power. */
    public void commitForced() throws IOException {
        out.flush();
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        commit();
    }

    /** What cannot be removed here is removed at the end of the program, if anything can. */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            return; // the last bytes are lost, and the others go too
        } finally {
            if (isUnfinished(beside) && remove(beside)) {
                forget(beside);
            }
        }
    }

    private static synchronized Path begin(Path folder, boolean replaces) throws IOException {
        if (ending) {
            throw new FileSystemException(folder.toString(), null, "the program was told to end");
        }
        Path beside = Files.createTempFile(folder, ".winnow-", ".part", Permissions.ofNew(folder, replaces));
        UNFINISHED.add(beside);
        return beside;
    }

    private static synchronized void forget(Path beside) {
        UNFINISHED.remove(beside);
    }

    private static synchronized boolean isUnfinished(Path beside) {
        return UNFINISHED.contains(beside);
    }

    private static synchronized void removeUnfinished() {
        ending = true;
        UNFINISHED.forEach(AtomicFile::remove);
    }

    private static boolean remove(Path beside) {
        return beside.toFile().delete();
    }
}
