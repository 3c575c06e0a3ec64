package dev.winnow.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** What the class, id and role of an element say of it, in the words that page makers use. Used by one thread. */
final class Hints {

    /** The words say nothing. */
    static final int NONE = 0;

    /** The article's text. */
    static final int BODY = 1;

    /** Around an article, also where it holds sentences. */
    static final int CHROME = 2;

    /** Around an article, but a word that names boxes of articles as well. */
    static final int WEAK = 4;

    /** What readers said. */
    static final int COMMENTS = 8;

    /** Below or beside a picture. */
    static final int CAPTION = 16;

    /** Not shown. */
    static final int UNSEEN = 32;

    private static final Map<String, Integer> WORDS = new HashMap<>();

    static {
        put(
                BODY,
                "articlebody articletext articlecontent bodytext bodycopy storybody storycontent entrycontent entrybody postbody"
                        + " postcontent posttext maincontent maintext maincopy contentbody contentmain richtext prose paywallcontent");
        put(
                CHROME,
                "share sharing shares sharebar sharetools sharebuttons social socials socialmedia sociable addthis addtoany"
                        + " sharethis sharedaddy followus related relateds relatedposts relatedarticles recommended recommendation"
                        + " recommendations recommend recirc recirculation trending mostread mostpopular mostviewed popularposts"
                        + " readnext upnext morefrom morestories morenews morearticles moreon morein outbrain taboola zergnet"
                        + " revcontent mgid sidebar sidebars rail footer navbar navigation nav menu menus submenu breadcrumb"
                        + " breadcrumbs topbar toolbar masthead newsletter newsletters subscribe subscription subscriptions"
                        + " signup optin promo promos promobox promotion promotions promoted ad ads adv advert adverts"
                        + " advertisement advertisements advertising adslot adunit adsense adbox adwrapper dfp sponsor sponsored"
                        + " sponsors donate donation cookie cookies consent gdpr ccpa modal popup popover rollover overlay tooltip ticker"
                        + " pagination pager paging paginator postnav prevnext nextprev tagcloud taglist tagslist authorbox"
                        + " authorbio aboutauthor aboutauthors authorinfo bio skiplink skipto readmore readalso alsoread seealso"
                        + " login signin register copyright disclaimer werbung anzeige teilen kommentieren publicidad publicite"
                        + " relacionadas relacionados relacionado verwandte empfehlungen meistgelesen");
        put(CHROME, "author authors widget widgets poll survey feedback similar suggested popular latest");
        put(
                WEAK,
                "header byline bylines meta metadata postmeta entrymeta articlemeta timestamp pubdate"
                        + " dateline tags tag topics keywords category categories rating ratings vote form search"
                        + " print banner video player embed carousel slider slideshow gallery thumbnails"
                        + " thumbnail toc tableofcontents infobar actions tools buttons button"
                        + " counter stats notice alert");
        put(
                COMMENTS,
                "comment comments commentlist commentform commentarea commentsection disqus respond reply replies livefyre"
                        + " kommentar kommentare comentarios comentario commentaires reviews");
        put(
                CAPTION,
                "caption captions credit credits photocredit imagecredit imagecaption figcaption wpcaption captiontext");
        put(UNSEEN, "visuallyhidden screenreadertext sronly ishidden uhidden dnone");
    }

    /** Words that turn others around them: {@code ad-free}, {@code no-sidebar}, {@code has-footer}. */
    private static final Set<String> TURNING =
            Set.of("no", "has", "with", "without", "not", "tag", "category", "label");

    private final Map<String, Integer> known = new HashMap<>();

    private static void put(int hint, String words) {
        for (String word : words.split(" ", -1)) {
            WORDS.merge(word, hint, (a, b) -> a | b);
        }
    }

    /** All that the element's names say. */
    int of(Element element) {
        if (element.attributesSize() == 0) {
            return NONE;
        }
        Attributes attributes = element.attributes();
        int hints = byName(element.normalName(), attributes.get("class"))
                | byName(element.normalName(), attributes.get("id"));
        return hints | ofProperty(attributes.get("itemprop")) | ofRole(attributes.get("role"));
    }

    /** The names of a whole page tell of its parts, and those of an article of its subjects. */
    private int byName(String tag, String names) {
        if (names.isEmpty()) {
            return NONE;
        }
        return switch (tag) {
            case "html", "body", "main" -> NONE;
            case "article" -> known.computeIfAbsent(names, Hints::read) & (COMMENTS | UNSEEN);
            default -> known.computeIfAbsent(names, Hints::read);
        };
    }

    private static int ofProperty(String property) {
        return switch (property) {
            case "articleBody", "reviewBody" -> BODY;
            case "author", "datePublished" -> WEAK;
            default -> NONE;
        };
    }

    private static int ofRole(String role) {
        return switch (role) {
            case "navigation",
                    "banner",
                    "contentinfo",
                    "complementary",
                    "search",
                    "dialog",
                    "alertdialog",
                    "menu",
                    "menubar",
                    "toolbar",
                    "tablist" -> CHROME;
            default -> NONE;
        };
    }

    private static int read(String names) {
        int hints = NONE;
        int length = Math.min(names.length(), 400);
        for (int from = 0; from < length; ) {
            int end = names.indexOf(' ', from);
            end = end < 0 ? length : end;
            hints |= ofName(names.substring(from, end));
            from = end + 1;
        }
        return hints;
    }

    private static int ofName(String name) {
        int hints = switch (name) {
            case "hidden", "hide", "invisible", "offscreen", "noprint", "hidden-print" -> UNSEEN;
            default -> NONE;
        };
        StringBuilder word = new StringBuilder();
        String before = "";
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump = letter && Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if ((!letter || hump) && word.length() > 0) {
                String now = word.toString();
                if (before.isEmpty() && TURNING.contains(now)) {
                    return NONE;
                }
                hints |= WORDS.getOrDefault(now, NONE) | WORDS.getOrDefault(before + now, NONE);
                before = now;
                word.setLength(0);
            }
            if (letter) {
                word.append(Character.toLowerCase(c));
            }
        }
        return hints;
    }
}
