package dev.winnow.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of which files differ from a revision of git: what was committed since it left the common history, and what is not committed
 * yet. Shared between threads.
 *
 * <p>Git is called as a process; names go to it as literal paths behind {@code --} and come from it between zero bytes. A file that git does
 * not track is all new.
 */
public final class Changes {

    /** All lines of a file. */
    private static final List<int[]> WHOLE = List.of(new int[] {1, Integer.MAX_VALUE});

    private static final Pattern HUNK = Pattern.compile("^@@ -[0-9,]+ \\+([0-9]+)(?:,([0-9]+))? @@", Pattern.MULTILINE);

    private final Path top;
    private final String base;
    private final Set<String> tracked;
    private final Map<String, String> oldNames;
    private final Set<String> unchangedRenames;
    private final Map<String, List<int[]>> lines = new ConcurrentHashMap<>();

    private Changes(Path top, String base, Set<String> tracked, Status status) {
        this.top = top;
        this.base = base;
        this.tracked = tracked;
        this.oldNames = status.oldNames();
        this.unchangedRenames = status.sameContent();
    }

    /** The changed files by name with the names they had, and those of them whose content is the same. */
    private record Status(Map<String, String> oldNames, Set<String> sameContent) {}

    /**
     * What differs from the revision.
     *
     * @param folder a folder of the repository
     * @throws GateException if there is no git, no repository or no such revision
     */
    public static Changes since(Path folder, String revision) {
        if (revision.isBlank() || revision.startsWith("-")) {
            throw new GateException("'" + revision + "' is no revision of git");
        }
        String top = oneLine(
                git(folder, "rev-parse", "--show-toplevel"),
                folder + " is in no git repository, so nothing can be new in it");
        Path root = Path.of(top);
        String commit = oneLine(
                git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"),
                "git knows no revision '" + revision + "' in " + top + " (in a shallow clone, fetch it first)");
        byte[] shared = git(root, "merge-base", commit, "HEAD");
        String base = shared == null ? commit : new String(shared, StandardCharsets.UTF_8).strip();
        Set<String> tracked =
                new HashSet<>(names(required(git(root, "ls-files", "-z"), "git cannot list the files of " + top)));
        byte[] status = git(
                root, "diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", "--diff-filter=d", base, "--");
        return new Changes(root, base, tracked, status(names(required(status, "git cannot compare with " + revision))));
    }

    private static Status status(List<String> fields) {
        Map<String, String> oldNames = new HashMap<>();
        Set<String> sameContent = new HashSet<>();
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            String kind = fields.get(i);
            String old = fields.get(i + 1);
            boolean moved = kind.startsWith("R") || kind.startsWith("C");
            if (moved) {
                i++;
            }
            String name = fields.get(i + 1);
            oldNames.put(name, old);
            if (kind.equals("R100")) {
                sameContent.add(name);
            }
        }
        return new Status(oldNames, sameContent);
    }

    /** Whether any of the file's lines from the first to the last, counted from 1, was changed. */
    public boolean touches(Path file, int first, int last) {
        for (int[] range : lines.computeIfAbsent(name(file), this::changed)) {
            if (range[0] <= last && first <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** Git's name of the file; the file's own where git has none. */
    private String name(Path file) {
        try {
            Path real = file.toRealPath();
            return real.startsWith(top) ? top.relativize(real).toString().replace('\\', '/') : real.toString();
        } catch (IOException e) {
            return file.toString();
        }
    }

    private List<int[]> changed(String name) {
        String old = oldNames.get(name);
        if (old == null) {
            return tracked.contains(name) ? List.of() : WHOLE;
        }
        if (unchangedRenames.contains(name)) {
            return List.of();
        }
        byte[] diff = git(
                top,
                "diff",
                "-U0",
                "--no-color",
                "--no-ext-diff",
                "--no-textconv",
                "--find-renames",
                base,
                "--",
                ":(top,literal)" + old,
                ":(top,literal)" + name);
        return diff == null ? WHOLE : hunks(new String(diff, StandardCharsets.ISO_8859_1));
    }

    /** The lines that hunks put in; all lines when there is no hunk, as of a file that git takes for binary. */
    private static List<int[]> hunks(String diff) {
        List<int[]> ranges = new ArrayList<>();
        Matcher hunk = HUNK.matcher(diff);
        boolean any = false;
        while (hunk.find()) {
            any = true;
            int from = Integer.parseInt(hunk.group(1));
            int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
            if (count > 0) {
                ranges.add(new int[] {from, from + count - 1});
            }
        }
        return any ? List.copyOf(ranges) : WHOLE;
    }

    private static List<String> names(byte[] output) {
        List<String> names = new ArrayList<>();
        String text = new String(output, StandardCharsets.UTF_8);
        int from = 0;
        for (int end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', from)) {
            names.add(text.substring(from, end));
            from = end + 1;
        }
        return names;
    }

    private static String oneLine(byte @Nullable [] output, String otherwise) {
        String text = new String(required(output, otherwise), StandardCharsets.UTF_8);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static byte[] required(byte @Nullable [] output, String otherwise) {
        if (output == null) {
            throw new GateException(otherwise);
        }
        return output;
    }

    /** What git prints; null when it fails. */
    private static byte @Nullable [] git(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            return process.waitFor() == 0 ? output : null;
        } catch (IOException e) {
            throw new GateException("git cannot be started, which --new-from-rev needs: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GateException("interrupted while git ran");
        }
    }
}
