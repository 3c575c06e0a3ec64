package dev.winnow.rules.injection;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.text.Letters;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A line that is made of addresses of web pages. */
public final class LinkStuffing implements Rule {

    static final RuleInfo INFO = RuleInfo.of("link-stuffing", Category.INJECTION, Severity.WARNING)
            .summary("A line stuffed with links")
            .why("""
                    Spammers leave rows of links in comments and hacked pages, for search engines to follow. They tell nothing, and
                    a model learns their hosts.
                    """)
            .source(
                    "Google Search Essentials, spam policies: link spam; the numbers are guesses that leave 1,600 clean texts silent")
            .confidence(0.85)
            .hit(
                    "Nice boats!\n⟦http://a-pills.test/x http://b-pills.test/y http://c-pills.test/z http://d-pills.test http://e-pills.test→⟧\nThe port is open.")
            .hit(
                    "⟦[url=http://a.test]pills[/url] [url=http://b.test]cheap pills[/url] [url=http://c.test]best pills[/url]→⟧\nThe port is open.")
            .miss("The sources are https://port.test/log, https://ferry.test/plan and https://quay.test.")
            .miss("curl https://a.test/1 https://a.test/2 https://a.test/3 https://a.test/4 https://a.test/5")
            .build();

    private static final int MIN_LINKS = 5;
    private static final int MIN_MARKED = 3;
    private static final int MIN_HOSTS = 3;

    public LinkStuffing(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.literals("://");
    }

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        int i = 0;
        while (i < hits.size()) {
            int line = view.lineAt(hits.start(i));
            Span visible = view.visibleLine(line);
            Set<String> hosts = new HashSet<>();
            int links = 0;
            int marked = 0;
            int length = 0;
            for (; i < hits.size() && hits.start(i) < view.lineEnd(line); i++) {
                int end = end(view.text(), hits.end(i));
                if (markdown(view.text(), hits.start(i))) {
                    continue;
                }
                hosts.add(host(view.text(), hits.end(i), end));
                length += end - hits.start(i);
                links++;
                int scheme = Math.max(0, hits.start(i) - 10);
                marked += view.text()
                                .substring(scheme, hits.start(i))
                                .toLowerCase(Locale.ROOT)
                                .contains("[url=")
                        ? 1
                        : 0;
            }
            boolean many = links >= MIN_LINKS && length * 2 > visible.length();
            if ((many || marked >= MIN_MARKED) && hosts.size() >= MIN_HOSTS) {
                out.add(
                        visible,
                        links + " links to " + hosts.size() + " hosts in one line",
                        Fix.deleteLines(view.text(), visible));
            }
        }
    }

    /** A link with a text of its own: badges of a project's page. */
    private static boolean markdown(String text, int separator) {
        int scheme = separator;
        while (scheme > 0 && Letters.isAsciiLetter(text.charAt(scheme - 1))) {
            scheme--;
        }
        return scheme > 1 && text.charAt(scheme - 1) == '(' && text.charAt(scheme - 2) == ']';
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != ']' && text.charAt(end) != '<') {
            end++;
        }
        return end;
    }

    private static String host(String text, int start, int end) {
        int slash = text.indexOf('/', start);
        return text.substring(start, slash < 0 || slash > end ? end : slash);
    }
}
