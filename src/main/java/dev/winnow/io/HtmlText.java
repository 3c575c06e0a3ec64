package dev.winnow.io;

import dev.winnow.Document;
import dev.winnow.Span;
import dev.winnow.html.WebPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A web page as a document: decoded as a browser would, and reduced to its main text. */
final class HtmlText {

    /** One of these noncharacters stands for broken bytes while the page is parsed: the first that the page does not hold itself. */
    private static final char FIRST_SENTINEL = '\uFDD0';

    private static final char LAST_SENTINEL = '\uFDEF';

    private HtmlText() {}

    /**
     * Reads a page.
     *
     * @throws BadInput if it nests deeper than allowed
     */
    static Document document(String path, byte[] bytes, Limits limits) throws BadInput {
        Encoding encoding = HtmlEncoding.of(bytes);
        DecodedText decoded = DecodedText.of(bytes, encoding);
        char sentinel = sentinel(decoded);
        String markup = sentinel == 0
                ? decoded.text()
                : DecodedText.of(bytes, encoding, sentinel).text();
        WebPage page = WebPage.of(markup, limits.htmlDepth());
        if (page.depth() > limits.htmlDepth()) {
            throw new BadInput("the page nests deeper than " + limits.htmlDepth()
                    + " elements (--max-html-depth raises the limit)");
        }
        if (sentinel == 0) {
            return new Document(path, page.text(), page.meta(), List.of());
        }
        return new Document(path, page.text().replace(sentinel, '\uFFFD'), page.meta(), places(page.text(), sentinel));
    }

    /** The bytes of a text file. */
    static byte[] bytes(String text) {
        String lines = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        return lines.getBytes(StandardCharsets.UTF_8);
    }

    /** A character that the text does not hold; 0 when none is needed. */
    private static char sentinel(DecodedText decoded) {
        if (decoded.undecodable().isEmpty()) {
            return 0;
        }
        char sentinel = FIRST_SENTINEL;
        while (sentinel < LAST_SENTINEL && decoded.text().indexOf(sentinel) >= 0) {
            sentinel++;
        }
        return sentinel;
    }

    private static List<Span> places(String text, char sentinel) {
        List<Span> places = new ArrayList<>();
        for (int at = text.indexOf(sentinel); at >= 0; at = text.indexOf(sentinel, at + 1)) {
            places.add(new Span(at, at + 1));
        }
        return places;
    }
}
