package dev.winnow.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Whether a reader of the page sees an element, as far as its own attributes say. Used by one thread. */
final class Visibility {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern UNSEEN = Pattern.compile(
            "display:none|visibility:(?:hidden|collapse)|opacity:0(?:\\.0+)?(?![.\\d])|font-size:[01](?:px|pt|em|rem|%)?(?![.\\d])"
                    + "|(?:^|;)(?:max-)?(?:width|height):[01]?(?:px)?(?:;|$)|text-indent:-\\d{3,}"
                    + "|(?:left|top|right|margin-left|margin-top):-\\d{4,}|clip:rect\\((?:0|1px)|clip-path:inset\\((?:50|100)%"
                    + "|transform:scale\\(0\\)|(?:^|;)color:(?:transparent|rgba\\([^)]*,0\\))");

    private static final Pattern COLOR = Pattern.compile("(?:^|;)color:([^;!]+)");
    private static final Pattern BACKGROUND = Pattern.compile("(?:^|;)background(?:-color)?:([^;!]+)");

    /** The longest style that is looked at. */
    private static final int LONGEST = 2000;

    private final Outline page;
    private final StyleSheet sheet;
    private final boolean plain;
    private final Map<String, Style> known = new HashMap<>();

    Visibility(Outline page) {
        this.page = page;
        this.sheet = new StyleSheet(page.data());
        this.plain = page.data().stream().noneMatch(Visibility::styles);
    }

    /** Whether declarations, in lower case and without blanks, hide what they are for. */
    static boolean unseen(String declarations) {
        return UNSEEN.matcher(declarations).find();
    }

    /** Whether the element hides its text. */
    boolean hides(int i, Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equals("true")) {
            return true;
        }
        if (!sheet.isEmpty() && sheet.hides(attributes.get("id"), attributes.get("class"))) {
            return true;
        }
        Style style = style(element);
        return style.unseen || !style.color.isEmpty() && style.color.equals(background(i, style));
    }

    private static boolean styles(Element data) {
        return data.normalName().equals("style")
                || data.normalName().equals("link") && data.attr("rel").contains("stylesheet");
    }

    /** The nearest background that is told; white where nothing else could say so, and nothing where a style sheet may. */
    private String background(int i, Style style) {
        String found = style.background;
        for (int a = page.parent(i); found.isEmpty() && a >= 0; a = page.parent(a)) {
            if (page.node(a) instanceof Element around && around.attributesSize() > 0) {
                found = style(around).background;
            }
        }
        return found.isEmpty() && plain ? "#ffffff" : found;
    }

    private Style style(Element element) {
        Attributes attributes = element.attributes();
        String style = attributes.get("style");
        Style said = style.isEmpty() || style.length() > LONGEST ? Style.NONE : known.computeIfAbsent(style, Style::of);
        boolean inline = Kind.of(element.normalName()) == Kind.INLINE;
        String color = inline ? attributes.get("color") : "";
        String background = inline ? "" : attributes.get("bgcolor");
        return color.isEmpty() && background.isEmpty()
                ? said
                : new Style(
                        said.unseen,
                        said.color.isEmpty() ? normal(color) : said.color,
                        said.background.isEmpty() ? normal(background) : said.background);
    }

    /** What a style says; a colour that it does not tell is empty. */
    private record Style(boolean unseen, String color, String background) {

        static final Style NONE = new Style(false, "", "");

        static Style of(String style) {
            String plain = BLANKS.matcher(style.toLowerCase(Locale.ROOT)).replaceAll("");
            return new Style(Visibility.unseen(plain), group(COLOR, plain), group(BACKGROUND, plain));
        }

        private static String group(Pattern pattern, String style) {
            Matcher matcher = pattern.matcher(style);
            return matcher.find() ? normal(matcher.group(1)) : "";
        }
    }

    /** One spelling for the colours that matter most. */
    private static String normal(String color) {
        String lower = color.toLowerCase(Locale.ROOT).strip();
        return switch (lower) {
            case "white", "#fff", "rgb(255,255,255)" -> "#ffffff";
            case "black", "#000", "rgb(0,0,0)" -> "#000000";
            default -> lower;
        };
    }
}
