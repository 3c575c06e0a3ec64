package dev.winnow.rules.structure;

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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tags of HTML, forum codes, shortcodes, wiki and Markdown images that were left in prose.
 *
 * <p>Tags that touch or have only blanks between them are one finding. Those of blocks leave a line break where text stands on both sides.
 * Texts that speak of markup or show programs stay quiet, and so does what looks like a tag and is none of HTML's. Escaped tags are
 * html-entity's, placeholders unfilled-placeholder's.
 */
public final class MarkupLeft implements Rule {

    static final RuleInfo INFO = RuleInfo.of("markup-left", Category.STRUCTURE, Severity.WARNING)
            .summary("Markup was left in the text")
            .why("""
                    Tags that a scraper did not understand, or that were escaped on the page, stay in the text with their addresses
                    and classes. Readers skip them; a model learns to write them into its prose.
                    """)
            .source(
                    "The elements of the WHATWG HTML standard; BBCode as phpBB has it; WordPress shortcodes; MediaWiki links")
            .confidence(0.9)
            .hit(
                    "The quay is open⟦<br />→\n⟧again, says ⟦<a href=\"https://quay.example/news\">→⟧the harbour master⟦</a>→⟧.")
            .hit("⟦[caption id=\"attachment_7\" align=\"left\"]→⟧The new quay⟦[/caption]→⟧ was built in a year.")
            .hit("Ships moor at the ⟦[[quay|new quay]]→new quay⟧ again.")
            .miss("In HTML a paragraph begins with <p> and ends with </p>.")
            .miss(
                    "She wrote <grin> and <3 behind it; 4 < 5 and <jan@example.org> are no tags, nor is [i]ndeed or [sic].")
            .miss(
                    "# The quay\n\n<p align=\"center\">New and dry</p>\n\nSee the [list](https://quay.example/list) of ships.")
            .build();

    /** Templates of a wiki hold text that may belong to the sentence. */
    private static final double SUSPECTED = 0.75;

    /** Places looked at in one text; a page of pure markup has as many findings as this. */
    private static final int MOST = 2000;

    public MarkupLeft(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.literals(
                        "<p",
                        "<b",
                        "<i",
                        "<u",
                        "<a",
                        "<d",
                        "<s",
                        "<t",
                        "<h",
                        "<l",
                        "<o",
                        "<f",
                        "<e",
                        "<c",
                        "<n",
                        "<m",
                        "<v",
                        "<q",
                        "</",
                        "<!",
                        "/>",
                        "[url",
                        "[img",
                        "[quote",
                        "[/",
                        "[b]",
                        "[i]",
                        "[u]",
                        "[caption",
                        "[gallery",
                        "[embed",
                        "[video",
                        "[audio",
                        "[button",
                        "[dropcap",
                        "[vc_",
                        "[et_pb",
                        "[[",
                        "![",
                        "{{cite",
                        "{{infobox")
                .ignoringCase();
    }

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        List<Tag> tags = new ArrayList<>();
        Ahead ahead = new Ahead(view.text());
        int done = 0;
        for (int i = 0; i < hits.size() && tags.size() < MOST; i++) {
            Tag tag = hits.start(i) < done ? null : Tag.at(view, hits.start(i), ahead);
            if (tag != null && tag.span().start() >= done) {
                tags.add(tag);
                done = tag.span().end();
            }
        }
        if (tags.isEmpty() || MarkupTalk.in(view, tags)) {
            return;
        }
        for (int i = 0; i < tags.size(); ) {
            int next = i + 1;
            while (next < tags.size() && joins(view.text(), tags.get(next - 1), tags.get(next))) {
                next++;
            }
            report(view, tags.subList(i, next), out);
            i = next;
        }
    }

    /** Whether nothing but white space of one line stands between two tags. */
    private static boolean joins(String text, Tag left, Tag right) {
        int end = right.span().start();
        for (int i = left.span().end(); i < end; i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    private static void report(View view, List<Tag> run, Findings out) {
        String text = view.text();
        Span span = new Span(
                run.get(0).span().start(), run.get(run.size() - 1).span().end());
        String shown = span.length() > 60 ? text.substring(span.start(), span.start() + 60) + "..." : span.in(text);
        String left = run.stream().map(Tag::left).collect(Collectors.joining());
        boolean known = run.stream().allMatch(Tag::known);
        boolean block = run.stream().anyMatch(Tag::block);
        Span wide = known && left.isEmpty() ? withBlanks(view, span, block) : span;
        Fix fix = !known ? null : left.isEmpty() ? fix(view, wide, block) : Fix.replace(span, left);
        out.add(
                fix == null ? SUSPECTED : INFO.confidence(),
                wide,
                "Markup '" + shown.replace('\n', ' ') + "' was left in the text",
                fix);
    }

    /** The tags with the blanks that would stand at an end of a line, or beside another one, without them. */
    private static Span withBlanks(View view, Span span, boolean block) {
        String text = view.text();
        Span line = view.visibleLine(view.lineAt(span.start()));
        int lineEnd = view.visibleLine(view.lineAt(span.end())).end();
        boolean before = span.start() > line.start();
        boolean after = span.end() < lineEnd;
        int start = span.start();
        int end = span.end();
        while (before && (block || !after) && Letters.isBlank(text.charAt(start - 1))) {
            start--;
        }
        boolean gap = !before || block || Letters.isBlank(text.charAt(start - 1));
        while (after && gap && Letters.isBlank(text.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    /** Takes the tags away; between words a block leaves a line break. */
    private static Fix fix(View view, Span span, boolean block) {
        String text = view.text();
        boolean before =
                span.start() > view.visibleLine(view.lineAt(span.start())).start();
        boolean after = span.end() < view.visibleLine(view.lineAt(span.end())).end();
        if (!before && !after) {
            return Fix.deleteLines(text, span);
        }
        String gap = !block || !before || !after ? "" : text.contains("\r\n") ? "\r\n" : "\n";
        return Fix.replace(span, gap);
    }
}
