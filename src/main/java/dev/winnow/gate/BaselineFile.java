package dev.winnow.gate;

import dev.winnow.text.JsonStrings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The text form of a baseline: JSON Lines, sorted, a line a document and a line each of its findings, so that git merges branches line by
 * line; lines that stand twice after a merge count once.
 */
final class BaselineFile {

    private final String name;
    private final SortedMap<String, Map<String, Object>> documents = new TreeMap<>();
    private final SortedMap<String, SortedMap<Fingerprint, KnownDocument.Known>> findings = new TreeMap<>();

    private BaselineFile(String name) {
        this.name = name;
    }

    /**
     * Reads a baseline.
     *
     * @throws GateException naming file and line of what cannot be read
     */
    static List<KnownDocument> read(Path path) {
        BaselineFile file = new BaselineFile(path.toString());
        int number = 0;
        try {
            for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
                number++;
                if (!line.isBlank()) {
                    file.line(line);
                }
            }
            return file.documents();
        } catch (NoSuchFileException e) {
            throw new GateException(path + ": no such file ('winnow baseline create' makes it)");
        } catch (IOException e) {
            throw new GateException(path + ": cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new GateException(file.name + ":" + number + ": " + e.getMessage());
        }
    }

    private void line(String line) {
        if (line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")) {
            throw new IllegalArgumentException("is a conflict of a merge: keep the lines of both sides, in any order");
        }
        Map<String, Object> members = JsonObjects.flat(line);
        String document = JsonObjects.text(members, "document");
        if (members.containsKey("sketch")) {
            documents.put(document, members);
            return;
        }
        Fingerprint fingerprint = new Fingerprint(
                JsonObjects.text(members, "rule"),
                JsonObjects.text(members, "hash"),
                JsonObjects.text(members, "around"));
        KnownDocument.Known known = new KnownDocument.Known(
                Math.toIntExact(Math.min(Integer.MAX_VALUE, JsonObjects.number(members, "count"))),
                JsonObjects.text(members, "text"));
        findings.computeIfAbsent(document, key -> new TreeMap<>())
                .merge(fingerprint, known, (a, b) -> a.count() >= b.count() ? a : b);
    }

    private List<KnownDocument> documents() {
        List<KnownDocument> known = new ArrayList<>();
        for (Map.Entry<String, Map<String, Object>> document : documents.entrySet()) {
            known.add(new KnownDocument(
                    document.getKey(),
                    Likeness.decoded(JsonObjects.text(document.getValue(), "sketch")),
                    JsonObjects.text(document.getValue(), "path"),
                    findings.getOrDefault(document.getKey(), new TreeMap<>())));
        }
        for (String key : findings.keySet()) {
            if (!documents.containsKey(key)) {
                throw new IllegalArgumentException("the line of document '" + key + "' is missing");
            }
        }
        return known;
    }

    /** The file's text. */
    static String text(List<KnownDocument> documents) {
        SortedMap<String, KnownDocument> sorted = new TreeMap<>();
        documents.forEach(document -> sorted.put(document.key(), document));
        StringBuilder out = new StringBuilder();
        for (KnownDocument document : sorted.values()) {
            if (!document.findings().isEmpty()) {
                write(document, out);
            }
        }
        return out.toString();
    }

    private static void write(KnownDocument document, StringBuilder out) {
        member("{\"document\": ", document.key(), out);
        member(", \"path\": ", document.path(), out);
        member(", \"sketch\": ", document.likeness().encoded(), out);
        out.append("}\n");
        document.findings().forEach((fingerprint, known) -> {
            member("{\"document\": ", document.key(), out);
            member(", \"rule\": ", fingerprint.rule(), out);
            member(", \"hash\": ", fingerprint.text(), out);
            member(", \"around\": ", fingerprint.around(), out);
            out.append(", \"count\": ").append(known.count());
            member(", \"text\": ", known.excerpt(), out);
            out.append("}\n");
        });
    }

    private static void member(String before, String value, StringBuilder out) {
        JsonStrings.quote(value, false, out.append(before));
    }
}
