package dev.winnow.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The members of a tar or zip file, one after the other as they stand there. Used by one thread.
 *
 * <p>Folders, links, devices and hidden members are passed over as they are below a folder. Nothing is ever written by a member's name as
 * it stands in the archive: {@link #name} cannot lead out of a folder.
 */
final class Archive {

    /** The kinds of archives that are read. */
    enum Kind {
        TAR,
        ZIP;

        private static final int TAR_MAGIC_AT = 257;

        /** The kind of archive that a file of the name is when it begins so; null for none. Office documents, which are zips, are none. */
        static @Nullable Kind of(String fileName, byte[] head) {
            String start = new String(head, StandardCharsets.ISO_8859_1);
            if (start.startsWith("PK\u0003\u0004")) {
                boolean office = start.startsWith("[Content_Types].xml", 30)
                        || start.startsWith("mimetype", 30)
                        || start.startsWith("META-INF/", 30);
                return office ? null : ZIP;
            }
            boolean tar = start.startsWith("ustar", TAR_MAGIC_AT)
                    || fileName.toLowerCase(Locale.ROOT).endsWith(".tar") && head.length > TAR_MAGIC_AT;
            return tar ? TAR : null;
        }
    }

    private final ArchiveInputStream<? extends ArchiveEntry> in;
    private final Set<String> names = new HashSet<>();
    private String shown = "";
    private String name = "";
    private boolean readable;

    Archive(Kind kind, InputStream bytes) {
        this.in = kind == Kind.TAR
                ? new TarArchiveInputStream(bytes, StandardCharsets.UTF_8.name())
                : new ZipArchiveInputStream(bytes, StandardCharsets.UTF_8.name(), true, true);
    }

    /** Goes to the next member that is a file; false after the last one. */
    boolean next() throws IOException {
        try {
            for (ArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                shown = entry.getName();
                name = safe(shown);
                if (isFile(entry) && !name.isEmpty() && !hidden(name)) {
                    name = single(name);
                    readable = readable(in, entry);
                    return true;
                }
            }
            return false;
        } catch (RuntimeException e) {
            throw UnpackedStream.broken(e);
        }
    }

    /** The member's name as the archive has it. */
    String shown() {
        return shown;
    }

    /** The member's name, no part of which leads upward, unlike those of all members before. */
    String name() {
        return name;
    }

    /** The member's bytes, good until the next one. */
    InputStream bytes() {
        return in;
    }

    /** Whether the member can be unpacked at all: an encrypted one cannot. */
    boolean readable() {
        return readable;
    }

    private static boolean readable(ArchiveInputStream<?> in, ArchiveEntry entry) {
        return in.canReadEntryData(entry);
    }

    private static boolean isFile(ArchiveEntry entry) {
        if (entry instanceof TarArchiveEntry tar) {
            return tar.isFile() && !tar.isLink() && !tar.isSymbolicLink();
        }
        return !entry.isDirectory() && !(entry instanceof ZipArchiveEntry zip && zip.isUnixSymlink());
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
    }

    /** The parts of a name that go downward; controls, and what some systems read as a drive or a stream, become underscores. */
    private static String safe(String given) {
        StringBuilder safe = new StringBuilder();
        for (String part : given.replace('\\', '/').split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                safe.append(safe.isEmpty() ? "" : "/");
                part.chars().forEach(c -> safe.append(c < 0x20 || c == 0x7F || c == ':' ? '_' : (char) c));
            }
        }
        return safe.toString();
    }

    /** The name with a number if there was one like it before. */
    private String single(String wanted) {
        String given = wanted;
        for (int i = 2; !names.add(given); i++) {
            int dot = wanted.lastIndexOf('.');
            int end = dot > wanted.lastIndexOf('/') ? dot : wanted.length();
            given = wanted.substring(0, end) + "~" + i + wanted.substring(end);
        }
        return given;
    }
}
