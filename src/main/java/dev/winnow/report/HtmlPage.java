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

    private HtmlPage() {}

    static String of(StringBuilder json) {
        StringBuilder script = new StringBuilder("\n\"use strict\";\n(() => {\n");
        SCRIPTS.forEach(name -> script.append(resource(name)));
        script.append("})();\n");
        String style = "\n" + resource("report.css");
        String page = resource("report.html");
        StringBuilder out = new StringBuilder(json.length() + 100_000);
        int from = 0;
        for (int at = page.indexOf("{{"); at >= 0; at = page.indexOf("{{", from)) {
            int end = page.indexOf("}}", at);
            out.append(page, from, at);
            switch (page.substring(at + 2, end)) {
                case "style" -> out.append(style);
                case "script" -> out.append(script);
                case "style-hash" -> out.append(hash(style));
                case "script-hash" -> out.append(hash(script.toString()));
                default -> data(json, out);
            }
            from = end + 2;
        }
        return out.append(page, from, page.length()).toString();
    }

    /** Outside of its strings JSON has none of these. */
    private static void data(StringBuilder json, StringBuilder out) {
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<' -> out.append("\\u003c");
                case '>' -> out.append("\\u003e");
                case '&' -> out.append("\\u0026");
                default -> out.append(c);
            }
        }
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
