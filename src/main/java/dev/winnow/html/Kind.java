package dev.winnow.html;

import java.util.HashMap;
import java.util.Map;

/** What an element does to the text around it. */
enum Kind {
    /** Characters. */
    TEXT,
    /** Part of a line; also every element that HTML does not know. */
    INLINE,
    LINK,
    /** A new line. */
    BREAK,
    /** A paragraph's worth of its own, or a box of such. */
    BLOCK,
    PARAGRAPH,
    HEADING,
    LIST,
    ITEM,
    QUOTE,
    TABLE,
    ROW,
    CELL,
    /** Line ends and blanks count. */
    VERBATIM,
    /** Around the text of a page and not of it. */
    CHROME,
    /** No text of the page. */
    NEVER;

    private static final Map<String, Kind> BY_NAME = new HashMap<>();

    static {
        put(LINK, "a");
        put(BREAK, "br");
        put(
                BLOCK,
                "html body main article section div center details summary header address hgroup figure picture form"
                        + " fieldset legend hr frameset noframes dl amp-story blink");
        put(PARAGRAPH, "p");
        put(HEADING, "h1 h2 h3 h4 h5 h6");
        put(LIST, "ul ol dir");
        put(ITEM, "li dt dd");
        put(QUOTE, "blockquote");
        put(TABLE, "table");
        put(ROW, "tr");
        put(BLOCK, "thead tbody tfoot");
        put(CELL, "td th");
        put(VERBATIM, "pre listing xmp plaintext");
        put(CHROME, "nav aside footer menu figcaption caption dialog search");
        put(
                NEVER,
                "head title base link meta script style template noscript noembed svg math iframe frame object embed applet param"
                        + " canvas audio video source track map area img input button select datalist optgroup option"
                        + " textarea output progress meter rp rt amp-ad amp-sidebar amp-analytics amp-consent"
                        + " amp-social-share amp-user-notification colgroup col");
    }

    private static void put(Kind kind, String names) {
        for (String name : names.split(" ", -1)) {
            BY_NAME.put(name, kind);
        }
    }

    /** What an element of the name, in lower case, is. */
    static Kind of(String name) {
        return BY_NAME.getOrDefault(name, INLINE);
    }

    /** Whether text before and after it stands on different lines. */
    boolean breaks() {
        return switch (this) {
            case TEXT, INLINE, LINK, BREAK, NEVER -> false;
            default -> true;
        };
    }
}
