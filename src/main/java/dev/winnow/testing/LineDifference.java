package dev.winnow.testing;

import java.util.ArrayList;
import java.util.List;

/** The lines of one text that another has not, in order; for failure texts. */
final class LineDifference {

    private LineDifference() {}

    /** Lines that are only expected after {@code -}, lines that are only found after {@code +}; a text's unseen characters are escaped. */
    static String of(String expected, String found) {
        List<String> missing = new ArrayList<>(expected.lines().toList());
        found.lines().forEach(missing::remove);
        List<String> surplus = new ArrayList<>(found.lines().toList());
        expected.lines().forEach(surplus::remove);
        StringBuilder lines = new StringBuilder();
        missing.forEach(
                line -> lines.append("  - ").append(FailureText.plain(line)).append('\n'));
        surplus.forEach(
                line -> lines.append("  + ").append(FailureText.plain(line)).append('\n'));
        if (lines.isEmpty()) {
            lines.append("  only the line breaks or the order of the lines\n");
        }
        return FailureText.block("difference (- expected, + found)", lines.toString());
    }
}
