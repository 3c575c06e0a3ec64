package dev.winnow.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The SHA-256 sums of originals, in the form of {@code sha256sum}: 64 hexadecimal digits, two blanks, a file name. */
final class Checksums {

    private static final int DIGITS = 64;

    private final Path folder;
    private final Path sums;

    Checksums(Path folder, Path sums) {
        this.folder = folder;
        this.sums = sums;
    }

    /** The file is listed and its bytes are the listed ones. */
    void check(Path file) throws IOException {
        String line = sum(Files.readAllBytes(file)) + "  " + file.getFileName();
        List<String> lines = lines();
        if (lines.contains(line)) {
            return;
        }
        boolean listed = lines.stream().anyMatch(other -> other.endsWith("  " + file.getFileName()));
        throw new AssertionError(
                listed
                        ? file + " has been changed: an original stays as it was given"
                        : file + " is not listed in " + sums + "; if it is an original, add\n" + line);
    }

    /** Every listed file is there. */
    void checkNames() throws IOException {
        for (String line : lines()) {
            if (line.length() < DIGITS + 3 || !Files.exists(folder.resolve(line.substring(DIGITS + 2)))) {
                throw new AssertionError(sums + " lists what is not in " + folder + ": " + line);
            }
        }
    }

    private List<String> lines() throws IOException {
        return Files.exists(sums) ? Files.readAllLines(sums) : List.of();
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
