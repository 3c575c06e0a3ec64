package dev.winnow.gate;

import dev.winnow.Category;
import dev.winnow.text.JsonStrings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts of a run, known findings included, that a later run is compared with. Immutable.
 *
 * <p>As a file: JSON Lines, first {@code {"winnow-run": 1, "documents": N, "words": N}}, then one line a group, {@code {"by": "rule", "name":
 * "read-also", "findings": N, "documents": N}}, sorted; groups are by category, rule, severity and site. No time, no machine: the same texts
 * give the same file.
 *
 * @param groups by kind and name, as in {@code rule read-also}
 */
public record SavedRun(long documents, long words, SortedMap<String, Group> groups) {

    private static final String FORM = "winnow-run";

    /** Findings of a kind, and how many documents have one; of a site, how many documents are of it. */
    public record Group(long findings, long documents) {}

    public SavedRun {
        groups = new TreeMap<>(groups);
    }

    /** The share of the documents with a finding of the group. */
    double share(String group) {
        Group counted = groups.get(group);
        return counted == null || documents == 0 ? 0 : (double) counted.documents() / documents;
    }

    /** The file's text. */
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("{\"" + FORM + "\": 1, \"documents\": ").append(documents);
        out.append(", \"words\": ").append(words).append("}\n");
        groups.forEach((group, counted) -> {
            int blank = group.indexOf(' ');
            JsonStrings.quote(group.substring(0, blank), false, out.append("{\"by\": "));
            JsonStrings.quote(group.substring(blank + 1), false, out.append(", \"name\": "));
            out.append(", \"findings\": ").append(counted.findings());
            out.append(", \"documents\": ").append(counted.documents()).append("}\n");
        });
        return out.toString();
    }

    /**
     * Reads a saved run.
     *
     * @throws GateException naming file and line of what cannot be read
     */
    public static SavedRun read(Path file) {
        int number = 0;
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            number = 1;
            Map<String, Object> head = JsonObjects.flat(lines.isEmpty() ? "" : lines.get(0));
            if (JsonObjects.number(head, FORM) != 1) {
                throw new IllegalArgumentException("was written by a newer version of winnow");
            }
            SortedMap<String, Group> groups = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                number++;
                Map<String, Object> group = JsonObjects.flat(line);
                groups.put(
                        JsonObjects.text(group, "by") + " " + JsonObjects.text(group, "name"),
                        new Group(JsonObjects.number(group, "findings"), JsonObjects.number(group, "documents")));
            }
            return new SavedRun(JsonObjects.number(head, "documents"), JsonObjects.number(head, "words"), groups);
        } catch (NoSuchFileException e) {
            throw new GateException(file + ": no such file (--save-run writes it)");
        } catch (IOException e) {
            throw new GateException(file + ": cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new GateException(file + ":" + number + ": no saved run: " + e.getMessage());
        }
    }

    /** The group of a category. */
    static String category(Category category) {
        return "category " + category.id();
    }
}
