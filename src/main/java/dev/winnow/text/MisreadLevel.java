package dev.winnow.text;

import dev.winnow.text.MisreadUtf8.Repair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One reading back of a whole text; used by one thread. */
final class MisreadLevel {

    /** How much better than the next a reading must be to be the only one that fits; half of what an odd pair weighs. */
    private static final double MARGIN = 1;

    private static final char A_TILDE = '\u00C3';

    /** What Portuguese joins to an a with grave accent. */
    private static final Set<String> CONTRACTED = Set.of("s", "quele", "queles", "quela", "quelas", "quilo");

    private final String text;
    private final int levels;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Map<String, Integer> explained = new HashMap<>();
    private int @Nullable [] lineEnds;
    private boolean controls;
    private boolean tildes;

    /**
     * The readings of one stretch of characters.
     *
     * @param ranks how likely each is, the deepest reading counted
     */
    private record Stretch(List<Reading> readings, List<Double> ranks) {}

    /** Reads the text; {@code levels} is how often over it may have been misread. */
    MisreadLevel(String text, int levels) {
        this.text = text;
        this.levels = levels;
        char[] chars = text.toCharArray();
        int i = 0;
        while (i < chars.length) {
            if (chars[i] < 0x80) {
                i++;
            } else {
                int end = stretchEnd(i);
                note(chars, i, end);
                int masks = masks(i, end);
                if (masks != 0) {
                    read(i, end, masks);
                }
                i = end;
            }
        }
    }

    private void note(char[] chars, int start, int end) {
        for (int i = start; i < end; i++) {
            controls |= chars[i] >= 0x80 && chars[i] < 0xA0;
            tildes |= chars[i] == A_TILDE;
        }
    }

    /** Whether the text holds a control beyond ASCII. */
    boolean controls() {
        return controls;
    }

    /** Where the stretch of characters beyond ASCII ends; a blank inside may be a no-break space that lost its nature. */
    private int stretchEnd(int start) {
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c < 0x80 && !(c == ' ' && goesOn(start, end))) {
                return end;
            }
            end++;
        }
        return end;
    }

    private boolean goesOn(int start, int blank) {
        if (blank + 2 >= text.length()) {
            return false;
        }
        int last = Misreading.leads(text.charAt(blank - 1));
        int before = last | (blank - 2 >= start ? Misreading.leads(text.charAt(blank - 2)) : 0);
        char first = text.charAt(blank + 1);
        int next = Misreading.leads(first) & Misreading.followers(text.charAt(blank + 2));
        return (before & next | last & Misreading.followers(first)) != 0;
    }

    /** The charsets in which two characters side by side begin a sequence. */
    private int masks(int start, int end) {
        int masks = 0;
        for (int i = start; i + 1 < end; i++) {
            int lead = Misreading.leads(text.charAt(i));
            if (lead != 0) {
                char next = text.charAt(i + 1);
                masks |= lead & (next == ' ' ? -1 : Misreading.followers(next));
            }
        }
        return masks;
    }

    private void read(int start, int end, int masks) {
        Stretch stretch = null;
        List<Misreading> all = Misreading.all();
        for (int i = 0; i < all.size(); i++) {
            if ((masks & 1 << i) != 0) {
                Reading reading = Reading.of(text, all.get(i), start, end);
                double deeper = levels > 1 && reading.explained() ? deeper(reading, start, end) : 0;
                if (reading.likely() || deeper > 0) {
                    stretch = stretch == null ? new Stretch(new ArrayList<>(), new ArrayList<>()) : stretch;
                    stretch.readings().add(reading);
                    stretch.ranks().add(Math.max(reading.rank(), deeper));
                    explained.merge(reading.misreading().name(), reading.size(), Integer::sum);
                }
            }
        }
        if (stretch != null) {
            stretches.add(stretch);
        } else {
            readParts(start, end);
        }
    }

    /** Where a blank was taken for a part of a sequence and is none, what it joined is read apart. */
    private void readParts(int start, int end) {
        int blank = text.indexOf(' ', start);
        int from = start;
        while (blank >= 0 && blank < end || from > start && from < end) {
            int to = blank < 0 || blank > end ? end : blank;
            int masks = masks(from, to);
            if (masks != 0) {
                read(from, to, masks);
            }
            from = to + 1;
            blank = text.indexOf(' ', from);
        }
    }

    private static boolean mayBeMisread(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (Misreading.leads(c) & Misreading.followers(text.charAt(i + 1))) != 0) {
                return true;
            }
        }
        return false;
    }

    /** How likely the characters that the reading yields are mojibake themselves; 0 when they are not. */
    private double deeper(Reading reading, int start, int end) {
        String meant = reading.meant(start, end);
        if (!mayBeMisread(meant)) {
            return 0;
        }
        int from = Math.max(0, start - 2);
        String before = text.substring(from, start);
        String after = text.substring(end, Math.min(text.length(), end + 2));
        MisreadLevel next = new MisreadLevel(before + meant + after, levels - 1);
        return next.surest();
    }

    private double surest() {
        double most = 0;
        for (Stretch stretch : stretches) {
            for (int i = 0; i < stretch.readings().size(); i++) {
                Reading reading = stretch.readings().get(i);
                double rank = stretch.ranks().get(i);
                if (reading.sure() || rank > reading.rank()) {
                    most = Math.max(most, rank);
                }
            }
        }
        return most;
    }

    /** What several sequences of the text say with one voice. */
    record Verdict(List<Repair> repairs, List<Repair> doubts) {

        /** The same with the doubts of another look at the text before those that touch none of them. */
        Verdict or(List<Repair> others) {
            List<Repair> all = new ArrayList<>(doubts);
            for (Repair other : others) {
                boolean free = Stream.concat(repairs.stream(), doubts.stream())
                        .noneMatch(one -> one.start() < other.end() && other.start() < one.end());
                if (free) {
                    all.add(other);
                }
            }
            all.sort(Comparator.comparing(Repair::start));
            return new Verdict(repairs, all);
        }
    }

    /** What only one explanation fits, and what more than one or a weak one does; the second only where the first does not reach. */
    Verdict verdict() {
        List<Repair> repairs = new ArrayList<>();
        List<Repair> doubts = new ArrayList<>();
        List<Reading> waiting = new ArrayList<>();
        Map<String, Set<Integer>> lines = new HashMap<>();
        for (Stretch stretch : stretches) {
            int best = best(stretch);
            Reading reading = stretch.readings().get(best);
            boolean sure = reading.sure() || stretch.ranks().get(best) > reading.rank();
            boolean unique = unique(stretch, best);
            if (sure && unique) {
                addRepairs(reading, repairs);
                lines.computeIfAbsent(reading.misreading().name(), name -> new HashSet<>())
                        .add(line(reading.start(0)));
            } else if (unique) {
                waiting.add(reading);
            } else if (sure) {
                addRepairs(reading, doubts);
            }
        }
        for (Reading reading : waiting) {
            Set<Integer> known = lines.getOrDefault(reading.misreading().name(), Set.of());
            if (known.contains(line(reading.start(0)))) {
                addRepairs(reading, repairs);
            }
        }
        if (tildes) {
            addGraves(repairs, lines.getOrDefault(Misreading.FIRST, Set.of()));
        }
        repairs.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return new Verdict(repairs, doubts);
    }

    /** The likeliest reading; of those that are about as likely the one whose charset explains the most of the text. */
    private int best(Stretch stretch) {
        int best = 0;
        for (int i = 1; i < stretch.readings().size(); i++) {
            double lead = stretch.ranks().get(i) - stretch.ranks().get(best);
            int coverage = coverage(stretch, i) - coverage(stretch, best);
            if (lead > MARGIN || lead > -MARGIN && coverage > 0 || lead > 0 && coverage == 0) {
                best = i;
            }
        }
        return best;
    }

    private int coverage(Stretch stretch, int i) {
        return explained.getOrDefault(stretch.readings().get(i).misreading().name(), 0);
    }

    private boolean unique(Stretch stretch, int best) {
        for (int i = 0; i < stretch.readings().size(); i++) {
            double lead = stretch.ranks().get(best) - stretch.ranks().get(i);
            if (lead <= MARGIN
                    && coverage(stretch, i) >= coverage(stretch, best)
                    && !stretch.readings().get(i).agrees(stretch.readings().get(best))) {
                return false;
            }
        }
        return true;
    }

    /** The number of the line that holds the index. */
    private int line(int at) {
        if (lineEnds == null) {
            lineEnds = IntStream.range(0, text.length())
                    .filter(i -> text.charAt(i) == '\n')
                    .toArray();
        }
        int found = Arrays.binarySearch(lineEnds, at);
        return found < 0 ? ~found : found;
    }

    private static void addRepairs(Reading reading, List<Repair> repairs) {
        for (int i = 0; i < reading.size(); i++) {
            repairs.add(new Repair(
                    reading.start(i),
                    reading.end(i),
                    reading.good(i),
                    reading.misreading().name(),
                    1));
        }
    }

    /**
     * An A with tilde whose no-break space became a blank, or was taken away at a line's end, was an a with grave accent. Not where other
     * letters lost a byte without a trace: then it may have been any of them.
     */
    private void addGraves(List<Repair> repairs, Set<Integer> lines) {
        boolean kept = text.contains(A_TILDE + "  ");
        for (int i = text.indexOf(A_TILDE); i >= 0; i = text.indexOf(A_TILDE, i + 1)) {
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 == text.length() ? '\n' : text.charAt(i + 1);
            if (Letters.isAsciiLetter(after)) {
                return;
            }
            boolean blank = after == ' ';
            boolean proven = Character.isLowerCase(before) || !Character.isLetter(before) && lines.contains(line(i));
            if (proven && (blank || after == '\n' || after == '\r')) {
                int end = blank && (kept || contracted(i + 2)) ? i + 2 : i + 1;
                repairs.add(new Repair(i, end, "\u00E0", Misreading.FIRST, 1));
            }
        }
    }

    private boolean contracted(int start) {
        int end = start;
        while (end < text.length() && Letters.isWord(text.charAt(end))) {
            end++;
        }
        return CONTRACTED.contains(text.substring(start, Math.min(end, start + 8)));
    }
}
