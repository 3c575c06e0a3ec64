package dev.winnow.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that the paths of a command line stand for.
 *
 * <p>Folders are walked in sorted order; hidden files and what a {@code .winnowignore} names are left out, symbolic links below a folder are
 * not followed. Used by one thread; {@link #close} removes the copy of standard input.
 */
public final class Inputs implements AutoCloseable {

    private final TreeMap<String, InputFile> files = new TreeMap<>();
    private final Map<String, String> errors = new TreeMap<>();
    private final @Nullable Path excluded;
    private @Nullable Path spool;

    /** Leaves the folder out where it is met below a path that is walked, if one is given: the output must not become input. */
    public Inputs(@Nullable Path excluded) {
        this.excluded = excluded;
    }

    /** Adds all paths of a command line. */
    public void add(List<String> paths) {
        Path shared = sharedFolder(paths);
        for (String path : paths) {
            try {
                add(path, shared);
            } catch (InvalidPathException e) {
                errors.put(path, "not a path of this system: " + e.getReason());
            }
        }
    }

    /** Adds standard input: its bytes are copied to a temporary file, so that it can be read twice. */
    public void addStandardInput(InputStream in, @Nullable String givenName, Limits limits) {
        String name = givenName == null ? "-" : givenName;
        if (files.containsKey(name)) {
            errors.put(name, "standard input has the name of a file that is read too (--stdin-name gives it another)");
            return;
        }
        try {
            Path copy = Files.createTempFile("winnow-stdin", null);
            copy.toFile().deleteOnExit();
            spool = copy;
            BufferedInputStream bytes = new BufferedInputStream(in);
            byte[] head = head(bytes);
            Format format = Format.of(name, head);
            boolean packed = Compression.of(head) != Compression.NONE || Archive.Kind.of(name, head) != null;
            spool(bytes, packed || format.many() ? Long.MAX_VALUE : limits.documentBytes() + 1, copy);
            String below = givenName == null ? packed ? "stdin" : "stdin" + format.suffix() : plainName(name);
            files.put(name, new InputFile(name, copy, below, format));
        } catch (IOException e) {
            errors.put(name, EntryReader.reason(e));
        }
    }

    /** The files, ordered by path. */
    public List<InputFile> files() {
        return List.copyOf(files.values());
    }

    /** Reasons why paths could not be used, by path. */
    public Map<String, String> errors() {
        return errors;
    }

    /** Two files that would get the same name below the output folder, or null. */
    public @Nullable List<InputFile> clash() {
        Map<String, InputFile> byName = new HashMap<>();
        for (InputFile file : files.values()) {
            InputFile other = byName.put(file.outputName(), file);
            if (other != null) {
                return List.of(other, file);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        if (spool != null) {
            Files.deleteIfExists(spool);
        }
    }

    private void add(String path, @Nullable Path shared) {
        Path file = Path.of(path);
        if (path.isEmpty()) {
            errors.put("''", "an empty path"); // Java would take it for the current folder
        } else if (Files.isDirectory(file)) {
            walk(file, file, new IgnoreRules());
        } else if (Files.isRegularFile(file)) {
            String name = shared == null ? plainName(slashes(file)) : slashes(shared.relativize(file.normalize()));
            put(file, name);
        } else {
            errors.put(path, Files.exists(file) ? "neither a file nor a folder" : "no such file or folder");
        }
    }

    private void walk(Path root, Path folder, IgnoreRules above) {
        try {
            IgnoreRules ignored = above.with(folder);
            for (Path child : children(folder)) {
                boolean isFolder = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
                if (child.getFileName().toString().startsWith(".")
                        || Files.isSymbolicLink(child)
                        || ignored.names(child, isFolder)
                        || isFolder && isExcluded(child)) {
                    continue;
                }
                if (isFolder) {
                    walk(root, child, ignored);
                } else if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                    put(child, slashes(root.relativize(child)));
                } else {
                    errors.put(slashes(child), "neither a file nor a folder");
                }
            }
        } catch (IOException e) {
            errors.put(slashes(folder), EntryReader.reason(e));
        }
    }

    private boolean isExcluded(Path folder) throws IOException {
        return excluded != null && Files.exists(excluded) && Files.isSameFile(folder, excluded);
    }

    private void put(Path file, String name) {
        String path = slashes(file);
        Format format = Format.of(path);
        InputFile other = files.put(path, new InputFile(path, file, name, format));
        if (other != null && !other.file().equals(file)) {
            errors.put(path, "two files have this name as far as it is UTF-8; only one of them is read");
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted(Comparator.comparing(Path::toString)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The deepest folder that all files named on the command line have in common as they are written there; null for none, and for one file. */
    private static @Nullable Path sharedFolder(List<String> paths) {
        List<Path> files = paths.stream().flatMap(Inputs::plainFile).toList();
        if (files.size() < 2) {
            return null;
        }
        Path shared = files.get(0).getParent();
        for (Path file : files) {
            Path parent = file.getParent();
            if (parent == null) {
                return null;
            }
            while (shared != null && !parent.startsWith(shared)) {
                shared = shared.getParent();
            }
        }
        return shared == null || shared.getNameCount() == 0 ? null : shared;
    }

    /** The path if it is a file's; nothing for a folder, or for what is no path (which is reported when it is added). */
    private static Stream<Path> plainFile(String path) {
        try {
            Path file = Path.of(path).normalize();
            return Files.isRegularFile(file) ? Stream.of(file) : Stream.empty();
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    /** A text beyond the limit is refused, so no more of an endless one is copied. */
    private static void spool(InputStream in, long most, Path copy) throws IOException {
        try (InputStream bounded = BoundedInputStream.builder()
                        .setInputStream(in)
                        .setMaxCount(most)
                        .get();
                OutputStream out = Files.newOutputStream(copy)) {
            bounded.transferTo(out);
        }
    }

    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(Format.HEAD_BYTES);
        byte[] head = in.readNBytes(Format.HEAD_BYTES);
        in.reset();
        return head;
    }

    private static String plainName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "stdin.txt" : name;
    }

    private static String slashes(Path path) {
        String separator = path.getFileSystem().getSeparator();
        return separator.equals("/") ? path.toString() : path.toString().replace(separator, "/");
    }
}
