package dev.winnow.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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
    private final boolean plain;

    Visibility(Outline page) {
        this.page = page;
        this.plain = page.data().stream().noneMatch(Visibility::styles);
    }

    /** Whether the element hides its text. */
    boolean hides(int i, Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = style(element);
        String color = element.hasAttr("color") ? normal(element.attr("color")) : group(COLOR, style);
        return UNSEEN.matcher(style).find() || color != null && color.equals(background(i, style));
    }

    private static boolean styles(Element data) {
        return data.normalName().equals("style")
                || data.normalName().equals("link") && data.attr("rel").contains("stylesheet");
    }

    /** The nearest background that is told; white where nothing else could say so, and null where a style sheet may. */
    private @Nullable String background(int i, String style) {
        String own = group(BACKGROUND, style);
        for (int a = page.parent(i); own == null && a >= 0; a = page.parent(a)) {
            if (page.node(a) instanceof Element around && around.attributesSize() > 0) {
                own = around.hasAttr("bgcolor") ? normal(around.attr("bgcolor")) : group(BACKGROUND, style(around));
            }
        }
        return own == null && plain ? "#ffffff" : own;
    }

    private static String style(Element element) {
        String style = element.attr("style");
        return style.isEmpty() || style.length() > LONGEST
                ? ""
                : BLANKS.matcher(style.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static @Nullable String group(Pattern pattern, String style) {
        Matcher matcher = pattern.matcher(style);
        return matcher.find() ? normal(matcher.group(1)) : null;
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
