package dev.winnow.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * A web page as a text.
 *
 * @param text the main text: paragraphs apart by a blank line, the headline first where the page shows one
 * @param meta what the markup says of it, under {@code title}, {@code author}, {@code date}, {@code url}, and {@code hidden} for what the
 *     text's readers do not see
 * @param depth how deep the page nests
 */
public record WebPage(String text, Map<String, String> meta, int depth) {

    private static final Pattern TAG = Pattern.compile("<[!/?]?[A-Za-z]");

    public WebPage {
        meta = Map.copyOf(meta);
    }

    /** Reads markup; what nests deeper than allowed is read as if it did not. */
    public static WebPage of(String markup, int maxDepth) {
        if (!TAG.matcher(markup).find()) {
            return new WebPage(markup, Map.of(), 0); // a text by a wrong name
        }
        Outline page = Outline.of(Parser.htmlParser().setMaxDepth(maxDepth + 2).parseInput(markup, ""));
        Metadata metadata = new Metadata(page.data());
        Weights weights = new Weights(page);
        Chrome chrome = Chrome.drop(page, weights);
        Appendix.drop(page, weights);
        Cards.drop(page, weights);
        Body body = Body.of(page, weights, chrome);
        Trim.drop(page, weights, body.root());
        Map<String, String> meta = new HashMap<>(metadata.found());
        List<String> hidden = Hidden.passages(page, chrome, body.root());
        if (!hidden.isEmpty()) {
            meta.put("hidden", String.join("\n", hidden));
        }
        return new WebPage(text(page, weights, body, metadata), meta, page.depth());
    }

    private static String text(Outline page, Weights weights, Body body, Metadata metadata) {
        Lines lines = new Lines(page, weights);
        int headline =
                Headline.find(page, page.end(body.root()), metadata.found().getOrDefault("title", ""));
        if (headline >= 0) {
            lines.paragraph(Headline.text(page, headline));
            weights.drop(headline);
        }
        int length = lines.text().length();
        body.leads().forEach(lines::add);
        lines.add(body.root());
        String shown = Embedded.orShown(lines.text(), page, metadata);
        return shown.length() > length ? shown : everything(page);
    }

    /** All that the page holds: none of it looks like a text. */
    private static String everything(Outline page) {
        Lines lines = new Lines(page, new Weights(page));
        lines.add(0);
        return lines.text();
    }
}
