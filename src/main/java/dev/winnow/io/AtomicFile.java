package dev.winnow.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that appears under its name only when it is whole: written beside, then renamed.
 *
 * <p>Closing without {@link #commit} removes what was written; so does the end of the program. Used by one thread.
 */
public final class AtomicFile implements AutoCloseable {

    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> UNFINISHED.forEach(path -> path.toFile().delete())));
    }

    private final Path target;
    private final Path beside;
    private final OutputStream out;

    /** Begins a file, making its folders. */
    public AtomicFile(Path target) throws IOException {
        this.target = target;
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        this.beside = Files.createTempFile(folder, ".winnow-", ".part");
        UNFINISHED.add(beside);
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
        UNFINISHED.remove(beside);
    }

    /** What cannot be closed or removed here is removed at the end of the program, if anything can. */
    @Override
    public void close() {
        try {
            out.close();
            if (UNFINISHED.contains(beside)) {
                Files.deleteIfExists(beside);
                UNFINISHED.remove(beside);
            }
        } catch (IOException e) {
            return;
        }
    }
}
