package dev.winnow.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's markup says of its article: JSON-LD first, then Open Graph, then other meta elements, then {@code time}. Used by one thread. */
final class Metadata {

    /** The longest value that is taken for one; a body of text is none. */
    private static final int LONGEST = 500;

    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "BlogPosting",
            "Report",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "DiscussionForumPosting",
            "TechArticle",
            "ScholarlyArticle",
            "AdvertiserContentArticle",
            "SatiricalArticle",
            "MedicalScholarlyArticle",
            "Review",
            "Recipe",
            "HowTo");

    /** Names of meta elements by what they tell, best first. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "title",
            List.of(
                    "og:title",
                    "twitter:title",
                    "dc.title",
                    "dcterms.title",
                    "sailthru.title",
                    "parsely-title",
                    "title"),
            "date",
            List.of(
                    "article:published_time",
                    "datepublished",
                    "og:published_time",
                    "og:article:published_time",
                    "article:published",
                    "parsely-pub-date",
                    "sailthru.date",
                    "cxenseparse:recs:publishtime",
                    "publication_date",
                    "publish-date",
                    "publish_date",
                    "publishdate",
                    "pubdate",
                    "citation_publication_date",
                    "dcterms.created",
                    "dcterms.date",
                    "dcterms.issued",
                    "dc.date.issued",
                    "dc.date",
                    "date"),
            "author",
            List.of(
                    "author",
                    "article:author",
                    "parsely-author",
                    "sailthru.author",
                    "dc.creator",
                    "dcterms.creator",
                    "byl"),
            "url",
            List.of("og:url"));

    private final Map<String, String> found = new HashMap<>();
    private final Map<String, String> metas = new HashMap<>();
    private String articleBody = "";
    private String site = "";
    private String title = "";
    private String canonical = "";
    private String publishedAt = "";
    private final Set<String> times = new HashSet<>();

    /** Reads what the elements say. */
    Metadata(List<Element> data) {
        data.forEach(this::read);
        site = metas.getOrDefault("og:site_name", site);
        keep("url", canonical);
        NAMES.forEach((key, names) -> names.forEach(name -> keep(key, metas.getOrDefault(name, ""))));
        keep("title", title);
        keep("date", publishedAt);
        if (times.size() == 1) {
            keep("date", times.iterator().next());
        }
        found.computeIfPresent("title", (key, value) -> withoutSite(value));
    }

    /** Title, author, date and url, as far as they are known. */
    Map<String, String> found() {
        return found;
    }

    /** The article as a machine is told it; mostly empty. */
    String articleBody() {
        return articleBody;
    }

    private void read(Element element) {
        switch (element.normalName()) {
            case "title" -> title = title.isEmpty() ? element.text() : title;
            case "meta" -> {
                String name = element.hasAttr("property")
                        ? element.attr("property")
                        : element.hasAttr("name") ? element.attr("name") : element.attr("itemprop");
                metas.putIfAbsent(name.toLowerCase(Locale.ROOT).strip(), element.attr("content"));
            }
            case "link" ->
                canonical = canonical.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")
                        ? element.attr("href")
                        : canonical;
            case "time" -> time(element.attr("datetime"), element);
            case "abbr" -> {
                if (element.attr("itemprop").equalsIgnoreCase("datePublished")
                        || element.hasClass("published")
                                && element.attr("title").indexOf('T') > 0) {
                    publishedAt = publishedAt.isEmpty() ? element.attr("title") : publishedAt;
                }
            }
            case "script" -> {
                if (element.attr("type").contains("ld+json")) {
                    linkedData(Json.read(element.data()));
                }
            }
            default -> {}
        }
    }

    /** A time that is marked as that of publication, or the only one of the page: others may be of comments and teasers. */
    private void time(String moment, Element element) {
        boolean published =
                element.hasAttr("pubdate") || element.attr("itemprop").equalsIgnoreCase("datePublished");
        if (published && publishedAt.isEmpty()) {
            publishedAt = moment;
        }
        if (!moment.isBlank()) {
            times.add(moment);
        }
    }

    /** Looks for the article among all objects, without recursion. */
    private void linkedData(@Nullable Object value) {
        List<Object> waiting = new ArrayList<>();
        if (value != null) {
            waiting.add(value);
        }
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i) instanceof Map<?, ?> object) {
                if (isArticle(object.get("@type"))) {
                    article(object);
                }
                object.values().stream().filter(v -> !(v instanceof String)).forEach(waiting::add);
            } else if (waiting.get(i) instanceof List<?> list) {
                list.stream().filter(v -> !(v instanceof String)).forEach(waiting::add);
            }
        }
    }

    private static boolean isArticle(@Nullable Object type) {
        return type instanceof String name && ARTICLES.contains(name)
                || type instanceof List<?> names && names.stream().anyMatch(ARTICLES::contains);
    }

    private void article(Map<?, ?> object) {
        String headline = string(object.get("headline"));
        String name = string(object.get("name"));
        keep("title", titled(name) && !titled(headline) ? name : headline);
        keep("date", string(object.get("datePublished")));
        keep("author", name(object.get("author")));
        keep("url", string(object.get("url")));
        if (object.get("mainEntityOfPage") instanceof Map<?, ?> page) {
            keep("url", string(page.get("@id")));
        }
        keep("url", string(object.get("mainEntityOfPage")));
        String body = string(object.get("articleBody"));
        articleBody = body.length() > articleBody.length() ? body : articleBody;
    }

    /** Whether the page's title says it: an encyclopedia calls a description headline. */
    private boolean titled(String text) {
        return !text.isBlank() && title.contains(text);
    }

    /** A name, or the names of several. */
    private static String name(@Nullable Object author) {
        if (author instanceof Map<?, ?> person) {
            return string(person.get("name"));
        }
        if (author instanceof List<?> several) {
            List<String> names = new ArrayList<>();
            several.forEach(one -> names.add(one instanceof List ? "" : name(one)));
            names.removeIf(String::isBlank);
            return String.join(", ", names);
        }
        return string(author);
    }

    private static String string(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    /** Keeps the first value that can be one. */
    private void keep(String key, String value) {
        String text = org.jsoup.parser.Parser.unescapeEntities(value, false).strip();
        boolean address = text.startsWith("http://") || text.startsWith("https://");
        if (!text.isEmpty() && text.length() <= LONGEST && text.indexOf('\n') < 0 && address == key.equals("url")) {
            found.putIfAbsent(key, text);
        }
    }

    /** A title without the name of the site behind it. */
    private String withoutSite(String whole) {
        if (!site.isBlank() && whole.length() > site.length() + 3 && whole.endsWith(site)) {
            String head = whole.substring(0, whole.length() - site.length()).stripTrailing();
            if ("|-–—:·•»".indexOf(head.charAt(head.length() - 1)) >= 0) {
                return head.substring(0, head.length() - 1).stripTrailing();
            }
        }
        return whole;
    }
}
