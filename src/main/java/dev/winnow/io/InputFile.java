package dev.winnow.io;

import java.nio.file.Path;
import java.util.Locale;

/**
 * One file to read.
 *
 * @param path how the user called it, with {@code /} between parts; what every report shows
 * @param file where its bytes are
 * @param name its name below the output folder of {@code clean}, with {@code /} between parts
 * @param json whether each of its lines is a JSON record
 */
public record InputFile(String path, Path file, String name, boolean json) {

    /** Whether a file of the name holds JSON Lines. */
    static boolean namesJsonLines(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }
}
