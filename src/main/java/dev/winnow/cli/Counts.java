package dev.winnow.cli;

/** Numbers with their noun. */
final class Counts {

    private Counts() {}

    /** {@code "1 fix"}, {@code "2 fixes"}. */
    static String of(long count, String noun) {
        return count + " " + (count == 1 ? noun : noun.endsWith("x") ? noun + "es" : noun + "s");
    }
}
