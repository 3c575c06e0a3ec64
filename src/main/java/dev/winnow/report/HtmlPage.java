package dev.winnow.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * The page around the data of a report.
 *
 * <p>Texts of documents are in the data and nowhere else, as JSON in which no character can end the element that holds it. The page's script
 * makes text nodes of them, never markup; and by the page's policy nothing runs but this script, and nothing is fetched.
 */
final class HtmlPage {

    private static final List<String> SCRIPTS =
            List.of("dom.js", "state.js", "charts.js", "list.js", "text.js", "detail.js", "main.js");

    private final String before;
    private final String after;

    HtmlPage() {
        StringBuilder script = new StringBuilder("\n\"use strict\";\n(() => {\n");
        SCRIPTS.forEach(name -> script.append(resource(name)));
        script.append("})();\n");
        String style = "\n" + resource("report.css");
        String page = resource("report.html");
        int data = page.indexOf("{{data}}");
        before = page.substring(0, data)
                .replace("{{style-hash}}", hash(style))
                .replace("{{script-hash}}", hash(script.toString()))
                .replace("{{style}}", style);
        after = page.substring(data + "{{data}}".length()).replace("{{script}}", script);
    }

    String beforeData() {
        return before;
    }

    String afterData() {
        return after;
    }

    /** JSON as it may stand in the page; outside of its strings it has none of these characters. */
    static String embedded(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
