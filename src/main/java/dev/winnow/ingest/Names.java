package dev.winnow.ingest;

import dev.winnow.io.Compression;
import dev.winnow.io.InputFile;
import java.nio.charset.StandardCharsets;

/** What outputs are called below the run's folder. */
final class Names {

    static final String ACCEPTED = "accepted";
    static final String QUARANTINE = "quarantine";
    static final String EDITS = "edits";
    static final String ATTRIBUTES = "attributes";
    static final String MANIFEST = "manifest.json";

    /** All that undoes a run, in the order of the input. */
    static final String LEDGER = EDITS + "/edits.jsonl";

    /** Records that are none. */
    static final String UNREADABLE = QUARANTINE + "/unreadable-records.jsonl";

    /** What stands behind the name of a file in quarantine that says why it is there. */
    static final String NOTE = ".winnow.json";

    /** Longest part of a name that leaves room for what is put behind it, in bytes: most file systems take 255. */
    private static final int MOST_BYTES = 220;

    private static final int KEPT_CHARS = 50;

    private Names() {}

    /** Where accepted documents of the file go. */
    static String accepted(InputFile file, Plan.Extras extras) {
        if (!extras.jsonLines() || file.format().json()) {
            return ACCEPTED + "/" + fitting(file.outputName());
        }
        return file.many()
                ? ACCEPTED + "/" + fitting(Compression.unpackedName(file.name()) + ".jsonl")
                : ACCEPTED + "/documents.jsonl";
    }

    /** How accepted documents of the file are packed. */
    static Compression packing(InputFile file, Plan.Extras extras) {
        return extras.jsonLines() && !file.format().json() ? Compression.NONE : file.compression();
    }

    /** Where documents of the file go that are put aside. */
    static String quarantine(InputFile file) {
        return QUARANTINE + "/" + fitting(file.recordsName());
    }

    /** Where attributes of the file's documents go. */
    static String attributes(InputFile file) {
        String plain = Compression.unpackedName(file.name());
        return ATTRIBUTES + "/" + fitting(plain.endsWith(".jsonl") ? plain : plain + ".jsonl");
    }

    /** The name with parts that are too long cut, told apart by a digest. */
    static String fitting(String name) {
        StringBuilder fitting = new StringBuilder();
        for (String part : name.split("/", -1)) {
            fitting.append(fitting.isEmpty() ? "" : "/");
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            fitting.append(
                    bytes.length <= MOST_BYTES
                            ? part
                            : part.substring(
                                            0,
                                            part.offsetByCodePoints(
                                                    0, Math.min(KEPT_CHARS, part.codePointCount(0, part.length()))))
                                    + "~" + Digests.of(bytes).substring(0, 16) + suffix(part));
        }
        return fitting.toString();
    }

    private static String suffix(String part) {
        int dot = part.lastIndexOf('.');
        return dot > part.length() - 10 ? part.substring(dot) : "";
    }
}
