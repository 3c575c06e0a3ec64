package dev.winnow.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * What {@code .winnowignore} files leave out, in the manner of {@code .gitignore}: one glob a line, {@code #} comments, {@code !} takes back, a
 * slash at the end means folders only, a slash elsewhere ties the glob to the file's folder, {@code **} crosses folders.
 *
 * <p>Immutable.
 */
final class IgnoreRules {

    private static final String NAME = ".winnowignore";

    private final List<Glob> globs;

    IgnoreRules() {
        this(List.of());
    }

    private IgnoreRules(List<Glob> globs) {
        this.globs = globs;
    }

    /** One line of a file in a folder. */
    private record Glob(Path folder, PathMatcher matcher, boolean tied, boolean foldersOnly, boolean takesBack) {

        boolean names(Path path, boolean isFolder) {
            return (isFolder || !foldersOnly) && matcher.matches(tied ? folder.relativize(path) : path.getFileName());
        }
    }

    /** These rules and those of the folder's own file, if it has one. */
    IgnoreRules with(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return this;
        }
        List<Glob> all = new ArrayList<>(globs);
        int number = 0;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                all.add(glob(folder, line.strip(), number));
            }
        }
        return new IgnoreRules(List.copyOf(all));
    }

    /** Whether the last rule that names the path leaves it out. */
    boolean names(Path path, boolean isFolder) {
        boolean ignored = false;
        for (Glob glob : globs) {
            if (glob.names(path, isFolder)) {
                ignored = !glob.takesBack();
            }
        }
        return ignored;
    }

    private static Glob glob(Path folder, String line, int number) throws IOException {
        boolean takesBack = line.startsWith("!");
        String pattern = takesBack ? line.substring(1) : line;
        boolean foldersOnly = pattern.endsWith("/");
        pattern = foldersOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean tied = pattern.contains("/");
        pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        try {
            // Java's ** does not stand for "no folder at all", git's does.
            String glob = "glob:" + pattern.replace("**/", "{**/,}");
            PathMatcher matcher = folder.getFileSystem().getPathMatcher(glob);
            return new Glob(folder, matcher, tied, foldersOnly, takesBack);
        } catch (PatternSyntaxException e) {
            throw new IOException(NAME + " line " + number + ": " + e.getDescription() + ": " + line);
        }
    }
}
