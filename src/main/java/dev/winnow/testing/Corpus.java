package dev.winnow.testing;

import dev.winnow.Census;
import dev.winnow.CensusBuilder;
import dev.winnow.Document;
import dev.winnow.Severity;
import dev.winnow.Winnow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** One test for each file of a corpus; one document in memory at a time. */
final class Corpus {

    private final Path folder;
    private final Winnow winnow;
    private final Severity least;

    Corpus(Path folder, Winnow winnow, Severity least) {
        this.folder = folder;
        this.winnow = winnow;
        this.least = least;
    }

    Stream<DynamicTest> tests() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            throw new IOException(folder + " holds no file to check");
        }
        Census census = census(files);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        id(file),
                        file.toUri(),
                        () -> new WinnowAssert(document(file), winnow)
                                .amongOthers(census)
                                .isCleanFrom(least)));
    }

    /** Visible files, in the order of their names. */
    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(this::visible)
                    .sorted()
                    .toList();
        }
    }

    private boolean visible(Path file) {
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private Census census(List<Path> files) throws IOException {
        if (files.size() < 2 || !winnow.comparesDocuments()) {
            return Census.NONE;
        }
        CensusBuilder builder = new CensusBuilder();
        for (Path file : files) {
            builder.add(winnow.sketch(document(file)));
        }
        return builder.build();
    }

    private Document document(Path file) throws IOException {
        return Document.of(id(file), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    private String id(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
