package dev.winnow.report;

import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The difference of two texts in the form that {@code git apply} and {@code patch} take. */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final String NO_LINE_END = "\n\\ No newline at end of file";

    private static final Pattern LEADING = Pattern.compile("^(?:\\./+|/+)+");

    private UnifiedDiff() {}

    /** The unified diff with three lines of context; empty when the texts are equal. */
    public static String of(String path, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        List<String> old = lines(before);
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                name("a/", path), name("b/", path), old, LineDiff.of(old, lines(after)), CONTEXT);
        return String.join("\n", diff) + "\n";
    }

    /** Lines without their line feed; a last line that has none carries the remark that diffs make of it. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from) + NO_LINE_END);
        }
        return lines;
    }

    /**
     * The name as git writes it: in quotation marks with escapes when it holds a control, a quotation mark or a backslash; with a tab behind it
     * when it holds a space, which would end it for {@code patch}; without a slash or {@code ./} at the beginning.
     */
    private static String name(String prefix, String given) {
        String path = LEADING.matcher(given).replaceFirst("");
        boolean plain = path.chars().allMatch(c -> c >= ' ' && c != '"' && c != '\\' && c != 0x7F);
        if (plain) {
            return prefix + path + (path.indexOf(' ') < 0 ? "" : "\t");
        }
        StringBuilder quoted = new StringBuilder("\"").append(prefix);
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        quoted.append('\\')
                                .append((char) ('0' + (c >> 6)))
                                .append((char) ('0' + (c >> 3 & 7)))
                                .append((char) ('0' + (c & 7)));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
