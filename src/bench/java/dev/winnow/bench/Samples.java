package dev.winnow.bench;

import dev.winnow.Document;
import dev.winnow.Marked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The project's own texts as documents: the seeds and the fixtures, damage included. */
final class Samples {

    private Samples() {}

    /** All texts, in the order of their names; the working folder is the project's. */
    static List<Document> all() throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String folder : List.of("seeds", "fixtures")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                    String text = Files.readString(file).replaceAll("(?m)^#!.*\n", "");
                    documents.add(Document.of(file.toString(), folder.equals("seeds") ? text : Marked.parse(text).text()));
                }
            }
        }
        return documents;
    }

    static int characters(List<Document> documents) {
        return documents.stream().mapToInt(document -> document.text().length()).sum();
    }
}
