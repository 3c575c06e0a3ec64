package dev.winnow.ingest;

import dev.winnow.io.AtomicFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a run did, in numbers. It names no time and no place, so that the same run writes the same bytes. */
record Manifest(Plan plan, Tally tally) {

    /** Writes the manifest, with the inputs one a line as they stand in the file. */
    void write(Path inputs, Path manifest) throws IOException {
        try (AtomicFile file = new AtomicFile(manifest);
                BufferedReader lines = Files.newBufferedReader(inputs)) {
            JsonLine head = new JsonLine()
                    .put("winnow", plan.version())
                    .put("config_hash", plan.configuration())
                    .raw("configuration", plan.settings());
            tally.write(head);
            String start = head.toString();
            text(file.out(), start.substring(0, start.length() - 1) + ", \"inputs\": [");
            String before = "\n";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                text(file.out(), before + line);
                before = ",\n";
            }
            text(file.out(), "\n]}\n");
            file.commitForced();
        }
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
