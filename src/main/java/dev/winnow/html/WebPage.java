package dev.winnow.html;

import java.util.Map;
import org.jsoup.nodes.Document;
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

    public WebPage {
        meta = Map.copyOf(meta);
    }

    /** Reads markup; what nests deeper than allowed is read as if it did not. */
    public static WebPage of(String markup, int maxDepth) {
        Document document = Parser.htmlParser().setMaxDepth(maxDepth + 2).parseInput(markup, "");
        Outline page = Outline.of(document);
        Metadata metadata = new Metadata(page.data());
        Weights weights = new Weights(page);
        Chrome chrome = Chrome.drop(page, weights);
        Appendix.drop(page, weights);
        Cards.drop(page, weights);
        Body body = Body.of(page, weights, chrome);
        Trim.drop(page, weights, body.root());
        return new WebPage(text(page, weights, body, metadata), metadata.found(), page.depth());
    }

    private static String text(Outline page, Weights weights, Body body, Metadata metadata) {
        Lines lines = new Lines(page, weights);
        int headline =
                Headline.find(page, page.end(body.root()), metadata.found().getOrDefault("title", ""));
        if (headline >= 0) {
            lines.paragraph(Headline.text(page, headline));
            weights.drop(headline);
        }
        body.leads().forEach(lines::add);
        lines.add(body.root());
        return lines.text();
    }
}
