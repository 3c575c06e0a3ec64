package dev.winnow.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where two lists of lines differ, in time about proportional to their length: Myers's algorithm alone, which is quadratic in the number of
 * differences, would take minutes for a file in which every line changed.
 *
 * <p>Lines that stand once in both lists are the anchors (as in Bram Cohen's patience diff); between them small stretches are compared by
 * Myers, and large ones without an anchor are replaced as a whole. Used by one thread.
 */
final class LineDiff {

    /** Lines of both sides that Myers gets; a guess that keeps its quadratic cost below a millisecond. */
    private static final int SMALL = 512;

    /** How often stretches between anchors are searched for anchors of their own; a guess. */
    private static final int DEEPEST = 8;

    private final List<String> old;
    private final List<String> fresh;
    private final Patch<String> patch = new Patch<>();

    private LineDiff(List<String> old, List<String> fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    static Patch<String> of(List<String> old, List<String> fresh) {
        LineDiff diff = new LineDiff(old, fresh);
        diff.compare(new Stretch(0, old.size(), 0, fresh.size()), 0);
        return diff.patch;
    }

    /** Lines of both sides, each from an index up to another. */
    private record Stretch(int oldFrom, int oldTo, int freshFrom, int freshTo) {

        int lines() {
            return oldTo - oldFrom + freshTo - freshFrom;
        }

        boolean oneSided() {
            return oldFrom == oldTo || freshFrom == freshTo;
        }
    }

    private void compare(Stretch whole, int depth) {
        Stretch stretch = trimmed(whole);
        if (stretch.lines() == 0) {
            return;
        }
        if (stretch.oneSided()) {
            replace(stretch);
        } else if (stretch.lines() <= SMALL) {
            compareSmall(stretch);
        } else {
            int[][] anchors = depth == DEEPEST ? new int[0][] : anchors(stretch);
            if (anchors.length == 0) {
                replace(stretch);
                return;
            }
            int oldFrom = stretch.oldFrom;
            int freshFrom = stretch.freshFrom;
            for (int[] anchor : anchors) {
                compare(new Stretch(oldFrom, anchor[0], freshFrom, anchor[1]), depth + 1);
                oldFrom = anchor[0] + 1;
                freshFrom = anchor[1] + 1;
            }
            compare(new Stretch(oldFrom, stretch.oldTo, freshFrom, stretch.freshTo), depth + 1);
        }
    }

    private Stretch trimmed(Stretch stretch) {
        int oldFrom = stretch.oldFrom;
        int freshFrom = stretch.freshFrom;
        int oldTo = stretch.oldTo;
        int freshTo = stretch.freshTo;
        while (oldFrom < oldTo && freshFrom < freshTo && old.get(oldFrom).equals(fresh.get(freshFrom))) {
            oldFrom++;
            freshFrom++;
        }
        while (oldFrom < oldTo && freshFrom < freshTo && old.get(oldTo - 1).equals(fresh.get(freshTo - 1))) {
            oldTo--;
            freshTo--;
        }
        return new Stretch(oldFrom, oldTo, freshFrom, freshTo);
    }

    private void replace(Stretch stretch) {
        patch.addDelta(new ChangeDelta<>(
                new Chunk<>(stretch.oldFrom, old.subList(stretch.oldFrom, stretch.oldTo)),
                new Chunk<>(stretch.freshFrom, fresh.subList(stretch.freshFrom, stretch.freshTo))));
    }

    private void compareSmall(Stretch stretch) {
        Patch<String> small = DiffUtils.diff(
                old.subList(stretch.oldFrom, stretch.oldTo), fresh.subList(stretch.freshFrom, stretch.freshTo));
        for (AbstractDelta<String> delta : small.getDeltas()) {
            int oldFrom = stretch.oldFrom + delta.getSource().getPosition();
            int freshFrom = stretch.freshFrom + delta.getTarget().getPosition();
            replace(new Stretch(
                    oldFrom,
                    oldFrom + delta.getSource().size(),
                    freshFrom,
                    freshFrom + delta.getTarget().size()));
        }
    }

    /** Pairs of indices of lines that stand once on both sides, rising on both: the longest such chain. */
    private int[][] anchors(Stretch stretch) {
        Map<String, Integer> inOld = once(old, stretch.oldFrom, stretch.oldTo);
        Map<String, Integer> inFresh = once(fresh, stretch.freshFrom, stretch.freshTo);
        List<int[]> common = new ArrayList<>();
        for (int i = stretch.oldFrom; i < stretch.oldTo; i++) {
            int there = inFresh.getOrDefault(old.get(i), -1);
            if (there >= 0 && inOld.getOrDefault(old.get(i), -1) == i) {
                common.add(new int[] {i, there});
            }
        }
        return longestRising(common);
    }

    /** Where each line stands that stands once; -1 for the others. */
    private static Map<String, Integer> once(List<String> lines, int from, int to) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = from; i < to; i++) {
            places.merge(lines.get(i), i, (first, second) -> -1);
        }
        return places;
    }

    /** The longest chain of pairs whose second members rise, by patience sorting (Fredman 1975); the first members rise already. */
    private static int[][] longestRising(List<int[]> pairs) {
        int[] ends = new int[pairs.size()];
        int[] last = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int at = -Arrays.binarySearch(ends, 0, length, pairs.get(i)[1]) - 1;
            ends[at] = pairs.get(i)[1];
            last[at] = i;
            before[i] = at == 0 ? -1 : last[at - 1];
            length = Math.max(length, at + 1);
        }
        int[][] chain = new int[length][];
        for (int i = length == 0 ? -1 : last[length - 1], at = length - 1; i >= 0; i = before[i], at--) {
            chain[at] = pairs.get(i);
        }
        return chain;
    }
}
