package dev.winnow.rules.encoding;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Hashes;
import dev.winnow.text.MisreadUtf8;
import dev.winnow.text.MisreadUtf8.Repair;
import dev.winnow.text.Unseen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The mojibake of one text, found once for all rules of the category; made for one view. */
record Misread(List<Repair> repairs, List<Repair> doubts) {

    /** More damaged lines than these are one text misread; a guess. */
    private static final int MAX_LINES = 3;

    /** A text about charsets shows no more samples than these; a guess. */
    private static final int MAX_SHOWN = 10;

    private static final Set<Long> TERMS =
            Hashes.ofWords("mojibake utf utf8 unicode charset charsets encoding encodings ascii ftfy"
                    + " zeichensatz zeichenkodierung codage encodage \u043A\u043E\u0434\u0438\u0440\u043E\u0432\u043A\u0430"
                    + " \u043A\u043E\u0434\u0438\u0440\u043E\u0432\u043A\u0438");

    private static final Misread NOTHING = new Misread(List.of(), List.of());

    static Misread in(View view) {
        return view.ascii() ? NOTHING : view.derived(Misread.class, Misread::found);
    }

    private static Misread found(View view) {
        if (!Odd.in(view).misreadable()) {
            return NOTHING;
        }
        MisreadUtf8.Found found = MisreadUtf8.in(view.text());
        List<Repair> all = new ArrayList<>(found.repairs());
        if (all.isEmpty() || all.size() > MAX_SHOWN || !discusses(view)) {
            return new Misread(all, found.doubts());
        }
        all.addAll(found.doubts());
        all.sort(Comparator.comparing(Repair::start));
        return new Misread(List.of(), all);
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

    private static String shown(String text) {
        String seen = Unseen.escaped(text);
        return seen.length() > 40 ? seen.substring(0, seen.offsetByCodePoints(0, 30)) + "..." : seen;
    }
}
