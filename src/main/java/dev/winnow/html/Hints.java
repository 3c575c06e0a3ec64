package dev.winnow.html;

import java.util.HashMap;
import java.util.Map;
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

    /** Hashes of words in an open table, and what each says. */
    private static final long[] WORDS = new long[1024];

    private static final int[] MEANINGS = new int[WORDS.length];

    /** FNV-1a. */
    private static final long SEED = 0xCBF29CE484222325L;

    private static final long PRIME = 0x100000001B3L;

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

    /** The meaning of words that turn others around them: {@code no-sidebar}, {@code has-footer}. */
    private static final int TURNING = 1 << 20;

    static {
        put(TURNING, "no has with without not tag category label");
    }

    private final Map<String, Integer> known = new HashMap<>();

    private static void put(int hint, String words) {
        for (String word : words.split(" ", -1)) {
            int at = place(hash(word));
            WORDS[at] = hash(word);
            MEANINGS[at] |= hint;
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
        long word = SEED;
        long both = SEED;
        boolean inWord = false;
        boolean first = true;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump = letter && Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if (inWord && (!letter || hump)) {
                int meaning = MEANINGS[place(word)];
                if (first && (meaning & TURNING) != 0) {
                    return NONE;
                }
                hints |= meaning | (first ? NONE : MEANINGS[place(both)]);
                both = word;
                word = SEED;
                inWord = false;
                first = false;
            }
            if (letter) {
                char small = Character.toLowerCase(c);
                word = (word ^ small) * PRIME;
                both = first ? word : (both ^ small) * PRIME;
                inWord = true;
            }
        }
        return hints & ~TURNING;
    }

    private static long hash(String word) {
        long hash = SEED;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** Where the hash stands in the table, or the free place where it would. */
    private static int place(long hash) {
        int at = (int) (hash >>> 20) & WORDS.length - 1;
        while (WORDS[at] != hash && WORDS[at] != 0) {
            at = at + 1 & WORDS.length - 1;
        }
        return at;
    }
}
