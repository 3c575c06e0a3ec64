package dev.winnow.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The text of pages that have none until a script has run: it lies beside in JSON, whole or in paragraphs. */
final class Embedded {

    /** A page that shows less is looked at for more; a guess. */
    private static final int LITTLE = 250;

    /** Shorter strings of a script's data are labels; a guess. */
    private static final int PARAGRAPH = 80;

    private Embedded() {}

    /** The text shown, or the one beside it where that is three times as long. */
    static String orShown(String shown, Outline page, Metadata metadata) {
        String told = metadata.articleBody();
        if (told.length() > 3 * shown.length() && told.length() > LITTLE) {
            return plain(told);
        }
        String data = shown.length() < LITTLE ? paragraphs(page) : "";
        return data.length() > 3 * shown.length() && data.length() > LITTLE ? data : shown;
    }

    private static String paragraphs(Outline page) {
        StringBuilder text = new StringBuilder();
        for (Element script : page.data()) {
            if (script.normalName().equals("script") && !script.attr("type").contains("ld+json")) {
                for (String paragraph : strings(Json.read(script.data()))) {
                    if (speaks(paragraph) && text.indexOf(paragraph) < 0) {
                        text.append(text.length() > 0 ? "\n\n" : "").append(plain(paragraph));
                    }
                }
            }
        }
        return text.toString();
    }

    /** All strings of the value, in order, without recursion. */
    private static List<String> strings(@Nullable Object value) {
        List<String> strings = new ArrayList<>();
        Deque<Object> waiting = new ArrayDeque<>();
        if (value != null) {
            waiting.push(value);
        }
        while (!waiting.isEmpty()) {
            Object next = waiting.pop();
            if (next instanceof String text) {
                strings.add(text);
            } else {
                List<Object> parts = new ArrayList<>(next instanceof Map<?, ?> map ? map.values() : (List<?>) next);
                for (int i = parts.size() - 1; i >= 0; i--) {
                    waiting.push(parts.get(i));
                }
            }
        }
        return strings;
    }

    private static boolean speaks(String text) {
        return text.length() >= PARAGRAPH
                && text.indexOf(' ') > 0
                && text.indexOf('{') < 0
                && (text.contains(". ") || text.endsWith(".") || text.endsWith(".</p>"));
    }

    /** The text of what may be markup; paragraphs by lines otherwise. */
    private static String plain(String text) {
        if (text.indexOf('<') < 0) {
            return Parser.unescapeEntities(text, false).strip().replaceAll("\\s*\\n\\s*", "\n\n");
        }
        Outline page = Outline.of(Parser.htmlParser().parseInput(text, ""));
        Lines lines = new Lines(page, new Weights(page));
        lines.add(0);
        return lines.text();
    }
}
