package dev.winnow.gate;

import dev.winnow.Category;
import dev.winnow.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts a run as {@link SavedRun} keeps it, and remembers where each category was first seen. Used by one thread. */
final class RunCounts {

    private long documents;
    private long words;
    private final Map<String, long[]> groups = new HashMap<>();
    private final Map<Category, Count> categories = new HashMap<>();

    void add(Measured document) {
        documents++;
        words += document.words();
        List<Finding> all = new ArrayList<>(document.fresh());
        all.addAll(document.known());
        Set<String> here = new HashSet<>();
        for (Finding finding : all) {
            count("rule " + finding.rule().id(), here);
            count(SavedRun.category(finding.rule().category()), here);
            count("severity " + finding.rule().severity().id(), here);
        }
        for (Category category : Category.values()) {
            if (here.contains(SavedRun.category(category))) {
                categories
                        .computeIfAbsent(category, key -> new Count())
                        .add(document, all, finding -> finding.rule().category() == category);
            }
        }
        if (!document.site().isEmpty()) {
            long[] site = groups.computeIfAbsent("site " + document.site(), key -> new long[2]);
            site[0] += all.size();
            site[1]++;
        }
    }

    private void count(String group, Set<String> here) {
        long[] counted = groups.computeIfAbsent(group, key -> new long[2]);
        counted[0]++;
        counted[1] += here.add(group) ? 1 : 0;
    }

    SavedRun run() {
        SortedMap<String, SavedRun.Group> sorted = new TreeMap<>();
        groups.forEach((name, counted) -> sorted.put(name, new SavedRun.Group(counted[0], counted[1])));
        return new SavedRun(documents, words, sorted);
    }

    /** The findings of a category. */
    Count of(Category category) {
        return categories.getOrDefault(category, new Count());
    }
}
