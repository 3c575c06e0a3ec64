package dev.winnow.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Permissions of written files. */
final class Permissions {

    private static final Set<PosixFilePermission> ORDINARY = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);

    private Permissions() {}

    /** Gives a temporary file, which only its owner may read, the permissions of the file it replaces, or ordinary ones. */
    static void copy(Path from, Path to) throws IOException {
        if (Files.getFileStore(to).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(to, Files.exists(from) ? Files.getPosixFilePermissions(from) : ORDINARY);
        }
    }
}
