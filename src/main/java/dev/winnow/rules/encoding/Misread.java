package dev.winnow.rules.encoding;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Hashes;
import dev.winnow.text.MisreadUtf8;
import dev.winnow.text.MisreadUtf8.Repair;
import dev.winnow.text.Peculiarities;
import dev.winnow.text.Recoded;
import dev.winnow.text.Unseen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The mojibake of one text, found once for all rules of the category; made for one view. */
record Misread(List<Repair> repairs, List<Repair> doubts, List<Recoded.Line> lines) {

    /** More damaged lines than these are one text misread; a guess. */
    private static final int MAX_LINES = 3;

    /** A text about charsets shows no more samples than these; a guess. */
    private static final int MAX_SHOWN = 10;

    private static final Set<Long> TERMS =
            Hashes.ofWords("mojibake utf utf8 unicode charset charsets encoding encodings ascii ftfy"
                    + " zeichensatz zeichenkodierung codage encodage \u043A\u043E\u0434\u0438\u0440\u043E\u0432\u043A\u0430"
                    + " \u043A\u043E\u0434\u0438\u0440\u043E\u0432\u043A\u0438");

    private static final Misread NOTHING = new Misread(List.of(), List.of(), List.of());

    static Misread in(View view) {
        return view.ascii() ? NOTHING : view.derived(Misread.class, Misread::found);
    }

    private static Misread found(View view) {
        Peculiarities odd = Odd.in(view);
        List<Recoded.Line> lines = odd.recoded() ? Recoded.in(view.text()) : List.of();
        if (!odd.misreadable() && !odd.eastAsian()) {
            return lines.isEmpty() ? NOTHING : judged(view, List.of(), List.of(), lines);
        }
        MisreadUtf8.Found found =
                odd.misreadable() ? MisreadUtf8.in(view.text()) : MisreadUtf8.inEastAsian(view.text());
        List<Recoded.Line> apart = apart(lines, found.repairs());
        return judged(view, outside(found.repairs(), apart), outside(found.doubts(), apart), apart);
    }

    /** The lines without those of which a good part is repaired in another way. */
    private static List<Recoded.Line> apart(List<Recoded.Line> lines, List<Repair> repairs) {
        return lines.stream()
                .filter(line -> {
                    int repaired = repairs.stream()
                            .filter(repair -> within(repair, line))
                            .mapToInt(repair -> repair.end() - repair.start())
                            .sum();
                    return repaired * (line.sure() ? 3 : line.end()) < line.end() - line.start();
                })
                .toList();
    }

    private static boolean within(Repair repair, Recoded.Line line) {
        return repair.start() < line.end() && line.start() < repair.end();
    }

    /** What a line explains as a whole is not explained in its parts. */
    private static List<Repair> outside(List<Repair> repairs, List<Recoded.Line> lines) {
        return repairs.stream()
                .filter(repair -> lines.stream().noneMatch(line -> within(repair, line)))
                .toList();
    }

    /** A few samples in a text about charsets are doubts. */
    private static Misread judged(View view, List<Repair> repairs, List<Repair> doubts, List<Recoded.Line> lines) {
        boolean shown = repairs.size() + lines.size() <= MAX_SHOWN
                && !(repairs.isEmpty() && lines.isEmpty())
                && discusses(view);
        if (!shown) {
            return new Misread(repairs, doubts, lines);
        }
        List<Repair> all = new ArrayList<>(doubts);
        all.addAll(repairs);
        all.sort(Comparator.comparing(Repair::start));
        return new Misread(
                List.of(), all, lines.stream().map(Recoded.Line::doubted).toList());
    }

    /** Whether the text speaks of charsets, so that a few samples may be meant. */
    private static boolean discusses(View view) {
        Words words = view.words();
        for (int i = 0; i < words.count(); i++) {
            if (TERMS.contains(words.foldedHash(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the character at the index is a part of what is repaired. */
    boolean covers(int at) {
        int low = 0;
        int high = repairs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (repairs.get(middle).start() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return high >= 0
                && repairs.get(low).start() <= at
                && at < repairs.get(low).end();
    }

    /**
     * Repairs that belong together: with nothing but ASCII between them, which every charset reads alike, and on one line, or anywhere in
     * a text that is misread throughout.
     */
    static List<List<Repair>> passages(View view, List<Repair> repairs) {
        boolean throughout = lines(view, repairs) > MAX_LINES;
        List<List<Repair>> passages = new ArrayList<>();
        Repair last = null;
        for (Repair repair : repairs) {
            if (last == null || !joined(view.text(), last.end(), repair.start(), throughout)) {
                passages.add(new ArrayList<>());
            }
            passages.get(passages.size() - 1).add(repair);
            last = repair;
        }
        return passages;
    }

    private static int lines(View view, List<Repair> repairs) {
        int lines = 0;
        int end = -1;
        for (Repair repair : repairs) {
            if (repair.start() > end) {
                lines++;
                end = view.lineEnd(view.lineAt(repair.start()));
            }
        }
        return lines;
    }

    private static boolean joined(String text, int from, int to, boolean throughout) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || !throughout && (c == '\n' || c == '\r')) {
                return false;
            }
        }
        return true;
    }

    static Span span(List<Repair> passage) {
        return new Span(passage.get(0).start(), passage.get(passage.size() - 1).end());
    }

    /** What is wrong, in one phrase. */
    static String message(View view, List<Repair> passage) {
        Repair first = passage.get(0);
        String bad = shown(new Span(first.start(), first.end()).in(view.text()));
        String others = passage.size() == 1 ? "" : ", and so in " + (passage.size() - 1) + " more places";
        String times = first.times() == 1 ? "" : " " + first.times() + " times over";
        String good = shown(first.good());
        return first.charset().equals(MisreadUtf8.CONTROLS)
                ? "'" + bad + "' is '" + good + "' of Windows-1252 read as Latin-1" + others
                : "'" + bad + "' is '" + good + "' in UTF-8 read as " + first.charset() + times + others;
    }

    /** What is wrong with a line in an old charset, in one phrase. */
    static String message(View view, Recoded.Line line) {
        String bad = shown(view.text().substring(line.start(), line.end()));
        return "'" + bad + "' is '" + shown(line.good()) + "' in " + line.was() + " read as " + line.read();
    }

    private static String shown(String text) {
        String seen = Unseen.escaped(text);
        return seen.length() > 40 ? seen.substring(0, seen.offsetByCodePoints(0, 30)) + "..." : seen;
    }
}
