package dev.winnow.text;

import dev.winnow.text.MisreadUtf8.Repair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that is rewritten several times over and remembers which characters of the first text each new one stands for; used by one thread. */
final class Rewriting {

    private String text;

    /** For each character the repair that made it, in places of the first text; null for those that stood there. */
    private @Nullable Repair[] made = {};

    /** For each character that stood there its place in the first text. */
    private int[] places = {};

    private boolean changed;

    Rewriting(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Puts the good characters into their places in the present text; repairs are sorted and do not overlap. */
    void apply(List<Repair> repairs) {
        if (repairs.isEmpty()) {
            return;
        }
        if (!changed) {
            begin();
        }
        StringBuilder next = new StringBuilder(text.length());
        @Nullable Repair[] nextMade = new Repair[text.length()];
        int[] nextPlaces = new int[text.length()];
        int at = 0;
        for (Repair repair : repairs) {
            keep(at, repair.start(), next, nextMade, nextPlaces);
            Repair whole = inFirstText(repair);
            Arrays.fill(nextMade, next.length(), next.length() + repair.good().length(), whole);
            next.append(repair.good());
            at = repair.end();
        }
        keep(at, text.length(), next, nextMade, nextPlaces);
        text = next.toString();
        made = nextMade;
        places = nextPlaces;
    }

    private void begin() {
        changed = true;
        made = new Repair[text.length()];
        places = new int[text.length()];
        Arrays.setAll(places, i -> i);
    }

    private void keep(int start, int end, StringBuilder next, @Nullable Repair[] nextMade, int[] nextPlaces) {
        System.arraycopy(made, start, nextMade, next.length(), end - start);
        System.arraycopy(places, start, nextPlaces, next.length(), end - start);
        next.append(text, start, end);
    }

    private Repair inFirstText(Repair repair) {
        Repair first = made[repair.start()];
        Repair last = made[repair.end() - 1];
        int start = first == null ? places[repair.start()] : first.start();
        int end = last == null ? places[repair.end() - 1] + 1 : last.end();
        int times = 0;
        for (int i = repair.start(); i < repair.end(); i++) {
            Repair before = made[i];
            times = before == null ? times : Math.max(times, before.times());
        }
        return new Repair(start, end, repair.good(), repair.charset(), times + 1);
    }

    /** What was done to the first text; neighbouring characters are one repair. */
    List<Repair> repairs() {
        List<Repair> repairs = new ArrayList<>();
        int i = 0;
        while (i < made.length && i < text.length()) {
            Repair first = made[i];
            if (first == null) {
                i++;
                continue;
            }
            int begin = i;
            int end = first.end();
            int times = first.times();
            for (i++; i < text.length(); i++) {
                Repair next = made[i];
                if (next == null || next.start() > end) {
                    break;
                }
                end = Math.max(end, next.end());
                times = Math.max(times, next.times());
            }
            repairs.add(new Repair(first.start(), end, text.substring(begin, i), first.charset(), times));
        }
        return repairs;
    }
}
