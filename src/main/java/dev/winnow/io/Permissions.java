package dev.winnow.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Permissions of written files. */
final class Permissions {

    private static final FileAttribute<?>[] PRIVATE = {};
    private static final FileAttribute<?>[] ORDINARY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
    };

    private Permissions() {}

    /** Those of a file that is being written: its owner's only if it replaces another one, else what the process's umask leaves. */
    static FileAttribute<?>[] ofNew(Path folder, boolean replaces) {
        return !replaces && posix(folder) ? ORDINARY : PRIVATE;
    }

    /** Gives a file the permissions of the one that it replaces, if there is one. */
    static void copy(Path replaced, Path file) throws IOException {
        if (Files.exists(replaced) && posix(file)) {
            Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(replaced));
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
