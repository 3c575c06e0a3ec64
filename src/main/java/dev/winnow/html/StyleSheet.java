package dev.winnow.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** Which classes and ids the page's own style elements hide: plain selectors outside of any condition, as {@code .x, #y {display: none}}. */
final class StyleSheet {

    private static final Pattern SELECTOR = Pattern.compile("[.#][\\w-]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Longer sheets belong to frameworks, which hide what a script will show; reading them took as long as half the parsing. */
    private static final int LONGEST_SHEET = 1 << 14;

    /** Longer rules are not written to hide something. */
    private static final int LONGEST = 1000;

    private final Set<String> hiding = new HashSet<>();
    private final Map<String, Boolean> known = new HashMap<>();

    StyleSheet(List<Element> data) {
        for (Element element : data) {
            if (element.normalName().equals("style") && !element.attr("media").contains("print")) {
                for (DataNode css : element.dataNodes()) {
                    if (css.getWholeData().length() <= LONGEST_SHEET) {
                        read(css.getWholeData());
                    }
                }
            }
        }
    }

    /** Whether it hides nothing. */
    boolean isEmpty() {
        return hiding.isEmpty();
    }

    /** Whether it hides an element of the id or of one of the classes. */
    boolean hides(String id, String classes) {
        return !id.isEmpty() && hiding.contains("#" + id)
                || !classes.isEmpty() && known.computeIfAbsent(classes, this::hidesOne);
    }

    private boolean hidesOne(String classes) {
        for (String name : classes.split(" ", -1)) {
            if (hiding.contains("." + name)) {
                return true;
            }
        }
        return false;
    }

    private void read(String css) {
        Depth depth = new Depth(css);
        for (int colon = css.indexOf(':', 1); colon >= 0; colon = css.indexOf(':', colon + 1)) {
            int property = colon - 1;
            int value = colon + 1;
            while (property > 0 && css.charAt(property) == ' ') {
                property--;
            }
            while (value < css.length() && css.charAt(value) == ' ') {
                value++;
            }
            if (value < css.length() && mayHide(css.charAt(property), css.charAt(value))) {
                rule(css, colon, depth);
            }
        }
    }

    /** By the characters on both sides of a colon: display: none, visibility: hidden, opacity: 0, font-size: 0, left: -999px and the like. */
    private static boolean mayHide(char property, char value) {
        return switch (value) {
            case 'n', 'h', 'c' -> property == 'y';
            case '0' -> property == 'y' || property == 'e';
            case '-' -> property == 't';
            case 't' -> property == 'r';
            default -> false;
        };
    }

    /** Takes the selectors of the rule that the index is in. */
    private void rule(String css, int at, Depth depth) {
        int open = css.lastIndexOf('{', at);
        int end = css.indexOf('}', at);
        if (open < 0 || end < 0 || at - open > LONGEST || end - at > LONGEST) {
            return;
        }
        int first = open;
        while (first > 0 && open - first < LONGEST && "{}/;".indexOf(css.charAt(first - 1)) < 0) {
            first--;
        }
        while (first < open && css.charAt(first) <= ' ') {
            first++;
        }
        if (first == open || ".#".indexOf(css.charAt(first)) < 0 || depth.at(first) > 0) {
            return;
        }
        String declarations = BLANKS.matcher(css.substring(open + 1, end).toLowerCase(Locale.ROOT))
                .replaceAll("");
        if (Visibility.unseen(declarations)) {
            for (String selector : css.substring(first, open).split(",", -1)) {
                if (SELECTOR.matcher(selector.strip()).matches()) {
                    hiding.add(selector.strip());
                }
            }
        }
    }

    /** Counts open braces, forward only. */
    private static final class Depth {

        private final String css;
        private int counted;
        private int depth;

        Depth(String css) {
            this.css = css;
        }

        int at(int index) {
            for (; counted < index; counted++) {
                char c = css.charAt(counted);
                if (c == '{') {
                    depth++;
                } else if (c == '}') {
                    depth--;
                }
            }
            return depth;
        }
    }
}
