package dev.winnow.rules.structure;

import dev.winnow.Span;
import dev.winnow.View;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of markup.
 *
 * @param span from its first to its last character
 * @param block whether it separates paragraphs or lines
 * @param known whether it may be taken away unseen
 * @param left what stays of it: the text of a link
 */
record Tag(Span span, boolean block, boolean known, String left) {

    private Tag(Span span, boolean block, boolean known) {
        this(span, block, known, "");
    }

    /** The longest tag with its attributes that is looked at. */
    private static final int LONGEST = 600;

    /** The longest comment, and how far away the other one of a pair is looked for. */
    private static final int NEAR = 3000;

    /** The longest script or style sheet. */
    private static final int LONGEST_CONTENT = 20_000;

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "hr",
            "li",
            "ul",
            "ol",
            "tr",
            "td",
            "th",
            "table",
            "tbody",
            "thead",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "section",
            "article",
            "figure",
            "figcaption",
            "dl",
            "dt",
            "dd",
            "header",
            "footer",
            "iframe",
            "center",
            "form",
            "aside",
            "nav",
            "main",
            "video",
            "audio",
            "noscript",
            "script",
            "style",
            "option",
            "select",
            "pre");

    private static final Set<String> INLINE = Set.of(
            "a", "b", "i", "u", "s", "em", "strong", "span", "font", "img", "small", "big", "sub", "sup", "cite", "q",
            "abbr", "mark", "code", "strike", "del", "ins", "time", "label", "button", "input", "source", "embed",
            "object", "param", "svg", "path", "picture", "ref", "nobr", "wbr", "tt", "meta", "link", "html", "head",
            "body", "title", "amp-img", "o:p");

    /** Bare, these are tags beyond doubt; the other names are words or letters, too. */
    private static final Set<String> PLAIN = Set.of(
            "p",
            "br",
            "hr",
            "div",
            "span",
            "li",
            "ul",
            "ol",
            "td",
            "tr",
            "th",
            "tbody",
            "h1",
            "h2",
            "h3",
            "h4",
            "strong",
            "blockquote",
            "em",
            "nobr",
            "iframe",
            "figcaption",
            "o:p");

    private static final String ATTRIBUTES =
            "(?:\\s+[\\w:-]+(?:\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\\s\"'<>]+))?){0,20}";

    private static final Pattern HTML =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9:-]{0,12})(" + ATTRIBUTES + ")\\s*(/?)>");

    /** A tag whose end is lost: an attribute with its value runs to the end of the line or to the next tag. */
    private static final Pattern CUT = Pattern.compile(
            "</?[A-Za-z][A-Za-z0-9]{0,12}(?:[ \\t]+[\\w:-]+ ?= ?(?:\"[^\"<>\\r\\n]*\"?|'[^'<>\\r\\n]*'?)){1,20}[ \\t]*(?=\\r?$|<)",
            Pattern.MULTILINE);

    private static final Pattern CODE = Pattern.compile(
            "\\[/?(?:url|img|quote|b|i|u|s|code|size|color|list|center|spoiler|youtube)(?:=[^\\]\\n]{1,200})?]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SHORT = Pattern.compile(
            "\\[/?[a-z][a-z0-9_-]{1,30}(?:\\s+[a-z_-]+=(?:\"[^\"\\]]*\"|\u201D[^\u201D\\]]*\u201D|\u201C[^\u201D\\]]*\u201D|'[^'\\]]*'|[\\w,-]+)){1,12}\\s*/?]|"
                    + "\\[/(?:caption|gallery|embed|video|audio|vc_\\w{1,20}|et_pb_\\w{1,20}|button|dropcap)]");

    private static final Pattern FILE =
            Pattern.compile("\\[\\[\\p{L}{4,12}:[^\\[\\]|\\n]{1,200}\\.\\w{3,4}(?:\\|[^\\[\\]\\n]{0,300}){0,8}]]");

    private static final Pattern LINK = Pattern.compile("\\[\\[[^\\[\\]|\\n]{1,80}\\|([^\\[\\]|\\n]{1,80})]]");

    private static final Pattern CITE =
            Pattern.compile("\\{\\{(?:cite|infobox)[^{}]{0,1000}}}", Pattern.CASE_INSENSITIVE);

    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]\\n]{0,200}]\\((?:https?:/)?/[^)\\s]{1,400}\\)");

    /** The markup that begins at the index; null where none does. */
    static @Nullable Tag at(View view, int start, Ahead ahead) {
        String text = view.text();
        return switch (text.charAt(start)) {
            case '<' -> html(view, start, ahead);
            case '/' -> close(view, start);
            case '[' -> bracket(text, start, ahead);
            case '!' -> found(IMAGE, text, start, true, true);
            case '{' -> found(CITE, text, start, false, false);
            default -> null;
        };
    }

    private static @Nullable Tag html(View view, int start, Ahead ahead) {
        String text = view.text();
        if (text.startsWith("<!--", start)) {
            int end = ahead.find("-->", start);
            return end < 0 || end > start + NEAR ? null : new Tag(new Span(start, end + 3), false, true);
        }
        if (text.startsWith("</>", start)) {
            return new Tag(new Span(start, start + 3), false, true);
        }
        Matcher matcher = matcher(HTML, text, start);
        if (!matcher.lookingAt()) {
            Matcher cut = matcher(CUT, text, start);
            return cut.lookingAt() ? new Tag(new Span(start, cut.end()), false, true) : null;
        }
        String name = matcher.group(2).toLowerCase(Locale.ROOT);
        boolean block = BLOCKS.contains(name);
        if (!block && !INLINE.contains(name)) {
            return null;
        }
        boolean closing = !matcher.group(1).isEmpty();
        boolean sure =
                closing || matcher.group(3).contains("=") || PLAIN.contains(name) || closes(ahead, name, matcher.end());
        boolean content = !closing && (name.equals("script") || name.equals("style"));
        int end = content ? contentEnd(ahead, name, matcher.end()) : matcher.end();
        return sure ? new Tag(new Span(start, end), block, true) : null;
    }

    /** Behind the closing tag of a script or a style sheet; the end of its opening tag where that is lost. */
    private static int contentEnd(Ahead ahead, String name, int from) {
        int close = ahead.find("</" + name + ">", from);
        return close < 0 || close > from + LONGEST_CONTENT ? from : close + name.length() + 3;
    }

    /** Whether the element is closed within reach. */
    private static boolean closes(Ahead ahead, String name, int from) {
        int close = ahead.find("</" + name, from);
        return close >= 0 && close <= from + NEAR;
    }

    /** The end of a tag that lost its beginning, alone in its line. */
    private static @Nullable Tag close(View view, int start) {
        Span line = view.visibleLine(view.lineAt(start));
        return line.start() == start && line.length() == 2 ? new Tag(line, false, true) : null;
    }

    private static @Nullable Tag bracket(String text, int start, Ahead ahead) {
        if (text.startsWith("[[", start)) {
            Tag file = found(FILE, text, start, true, true);
            Matcher link = matcher(LINK, text, start);
            boolean linked = file == null && link.lookingAt();
            return linked ? new Tag(new Span(start, link.end()), false, true, link.group(1)) : file;
        }
        Tag shortcode = found(SHORT, text, start, false, true);
        if (shortcode != null) {
            return shortcode;
        }
        Matcher code = matcher(CODE, text, start);
        if (!code.lookingAt()) {
            return null;
        }
        String name = Glue.word(text, text.charAt(start + 1) == '/' ? start + 2 : start + 1);
        boolean closing = text.charAt(start + 1) == '/';
        int other = closing ? ahead.first("[" + name) : ahead.find("[/" + name + "]", code.end());
        boolean paired = other >= 0 && (closing ? other < start : other <= start + NEAR);
        return paired ? new Tag(new Span(start, code.end()), false, true) : null;
    }

    private static @Nullable Tag found(Pattern pattern, String text, int start, boolean block, boolean known) {
        Matcher matcher = matcher(pattern, text, start);
        return matcher.lookingAt() ? new Tag(new Span(start, matcher.end()), block, known) : null;
    }

    private static Matcher matcher(Pattern pattern, String text, int start) {
        return pattern.matcher(text)
                .region(start, Math.min(text.length(), start + LONGEST))
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }
}
