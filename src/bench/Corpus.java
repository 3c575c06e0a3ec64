import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Writes a JSON Lines file of any size from the project's own texts, the same bytes at every run: {@code java src/bench/Corpus.java OUT MB [LINE]}.
 *
 * <p>Each document takes paragraphs of several seeds and fixtures, so that few are alike. With LINE its text is one line of so many bytes.
 */
final class Corpus {

    /** About the size of a news story, as in web corpora. */
    private static final int DOCUMENT = 4_000;

    private Corpus() {}

    public static void main(String[] args) throws IOException {
        List<List<String>> texts = new ArrayList<>();
        for (String folder : List.of("seeds", "fixtures")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(file -> texts.add(paragraphs(file)));
            }
        }
        long size = (long) (Double.parseDouble(args[1]) * 1e6);
        int line = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        SplittableRandom random = new SplittableRandom(1);
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
            for (int number = 0; written < size; number++) {
                String text = text(texts, random, line);
                out.write("{\"id\": \"d" + number + "\", \"text\": \"" + escaped(text) + "\", \"url\": \"https://site" + number % 97
                        + ".example/" + number + "\"}\n");
                written += text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
    }

    private static String text(List<List<String>> texts, SplittableRandom random, int line) {
        StringBuilder text = new StringBuilder();
        int size = line == 0 ? DOCUMENT : line;
        while (text.length() < size) {
            for (String paragraph : texts.get(random.nextInt(texts.size()))) {
                if (random.nextInt(10) < 7) {
                    text.append(text.length() == 0 ? "" : line == 0 ? "\n\n" : " ").append(paragraph);
                }
            }
        }
        return text.toString();
    }

    /** The text as it was found: without the lines that are for the harness and with what is damaged. */
    private static List<String> paragraphs(Path file) {
        try {
            return Files.readString(file)
                    .replaceAll("(?m)^#!.*\n", "")
                    .replaceAll("\u2192[^\u27E7]*\u27E7", "")
                    .replaceAll("[\u27E6\u27E7]", "")
                    .lines()
                    .filter(paragraph -> !paragraph.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c == '\n') {
                escaped.append("\\n");
            } else if (c < ' ' || Character.isSurrogate(c)) {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
