package dev.winnow.rules.structure;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a text speaks of markup or shows programs, the pieces of markup in it aside. */
final class MarkupTalk {

    /** A word of these is enough. */
    private static final Set<String> STRONG = Set.of(
            "html",
            "html5",
            "xhtml",
            "xml",
            "css",
            "bbcode",
            "markdown",
            "markup",
            "wikitext",
            "mediawiki",
            "shortcode",
            "shortcodes",
            "javascript",
            "php",
            "jsx",
            "dom",
            "tags",
            "разметка",
            "тег",
            "теги",
            "balise",
            "balises",
            "etiquetas");

    /** A text of which one line in so many looks like code shows code; as in Technical. */
    private static final int CODE_SHARE = 8;

    private static final List<String> SIGNS = List.of(
            "`", "();", "() {", "=>", "==", "!=", "&&", "::", "->", " = ", "*/", "/**", "public ", "import ",
            "return ");

    private MarkupTalk() {}

    /** {@code tags} are sorted and do not overlap. */
    static boolean in(View view, List<Tag> tags) {
        return isDocument(view) || quoted(view.text(), tags) || namesMarkup(view, tags) || showsCode(view);
    }

    /** Whether the whole text is a page's source, and no prose with something left in it. */
    private static boolean isDocument(View view) {
        String text = view.text();
        int start = 0;
        while (start < text.length() && Letters.isBlank(text.charAt(start))) {
            start++;
        }
        return text.startsWith("<?xml", start)
                || text.regionMatches(true, start, "<!doctype", 0, 9)
                || text.regionMatches(true, start, "<html", 0, 5);
    }

    /** Whether a piece stands in quotation marks of its own. */
    private static boolean quoted(String text, List<Tag> tags) {
        for (Tag tag : tags) {
            int start = tag.span().start();
            int end = tag.span().end();
            if (start > 0
                    && end < text.length()
                    && "\"'`\u201C\u201E\u00AB\u2018".indexOf(text.charAt(start - 1)) >= 0
                    && "\"'`\u201D\u201C\u00BB\u2019".indexOf(text.charAt(end)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesMarkup(View view, List<Tag> tags) {
        Words words = view.words();
        Set<String> found = new HashSet<>();
        int tag = 0;
        for (int i = 0; i < words.count() && found.size() < 2; i++) {
            while (tag < tags.size() && tags.get(tag).span().end() <= words.start(i)) {
                tag++;
            }
            boolean outside = tag == tags.size() || tags.get(tag).span().start() > words.start(i);
            if (outside && words.length(i) <= Technical.LONGEST_TERM) {
                String word = words.text(i).toLowerCase(Locale.ROOT);
                if (STRONG.contains(word)) {
                    return true;
                }
                if (Technical.isTerm(word)) {
                    found.add(word);
                }
            }
        }
        return found.size() > 1;
    }

    private static boolean showsCode(View view) {
        int lines = 0;
        int code = 0;
        for (int i = 0; i < view.lineCount(); i++) {
            Span line = view.visibleLine(i);
            if (!line.isEmpty()) {
                String shown = line.in(view.text());
                if (isMarkdown(shown)) {
                    return true;
                }
                lines++;
                code += isCode(shown) ? 1 : 0;
            }
        }
        return code * CODE_SHARE >= lines;
    }

    /** Whether the line is a heading, a fence or holds a link of Markdown, in which tags and images are at home. */
    private static boolean isMarkdown(String line) {
        int link = line.indexOf("](");
        boolean heading = line.startsWith("# ") || line.startsWith("## ") || line.startsWith("### ");
        boolean rule = line.length() > 3 && (line.equals("=".repeat(line.length())) || line.startsWith("```"));
        return heading || rule || link > 0 && line.lastIndexOf("![", link) < 0;
    }

    private static boolean isCode(String line) {
        char last = line.charAt(line.length() - 1);
        boolean shape = last == '{'
                || last == ';'
                || last == '\\'
                || line.startsWith("//")
                || line.startsWith("* ")
                || line.equals("*");
        return shape || line.charAt(0) != '<' && SIGNS.stream().anyMatch(line::contains);
    }
}
