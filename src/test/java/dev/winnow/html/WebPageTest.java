package dev.winnow.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What of a page becomes text, and what of it is said beside. */
class WebPageTest {

    private static final Path PAGES = Path.of("src/test/resources/html");

    private static final String FIRST =
            "The mill on the brook has ground its last corn, said the miller on Friday, and he locked the door for good.";

    private static final String SECOND =
            "His son will keep bees in the garden behind it. The wheel stays where it is, for the children of the village.";

    private static String text(String markup) {
        return WebPage.of(markup, 512).text();
    }

    /** The text of a page that has two paragraphs and the markup between them. */
    private static String between(String markup) {
        return text("<body><article><p>" + FIRST + "</p>" + markup + "<p>" + SECOND + "</p></article></body>");
    }

    private static String plain(String between) {
        return FIRST + "\n\n" + between + (between.isEmpty() ? "" : "\n\n") + SECOND;
    }

    @Test
    void an_article_is_reduced_to_what_its_author_wrote() throws IOException {
        WebPage page = WebPage.of(Files.readString(PAGES.resolve("page.html")), 512);

        assertThat(page.text() + "\n").isEqualTo(Files.readString(PAGES.resolve("page.txt")));
    }

    @Test
    void the_markup_tells_title_author_date_and_address() throws IOException {
        WebPage page = WebPage.of(Files.readString(PAGES.resolve("page.html")), 512);

        assertThat(page.meta())
                .containsEntry("title", "The lighthouse on Skerry Point is lit again")
                .containsEntry("author", "Ida Marsh")
                .containsEntry("date", "2025-03-04T08:30:00+00:00")
                .containsEntry("url", "https://coast.example/news/skerry-point");
    }

    @Test
    void the_date_is_read_from_the_time_of_publication_or_the_only_time() {
        String article = "<p>" + FIRST + "</p>";
        String other = "<time datetime='2023-01-01'>New Year</time>";

        assertThat(WebPage.of(other + article + "<time itemprop=datePublished datetime='2024-05-06'>", 512)
                        .meta())
                .containsEntry("date", "2024-05-06");
        assertThat(WebPage.of(other + article, 512).meta()).containsEntry("date", "2023-01-01");
        assertThat(WebPage.of(other + article + "<time datetime='2024-05-06'>", 512)
                        .meta())
                .doesNotContainKey("date");
    }

    @Test
    void a_blog_tells_its_date_in_an_abbreviation() {
        assertThat(WebPage.of(
                                "<article><p>" + FIRST
                                        + "</p></article><abbr class=published itemprop=datePublished title='2024-05-03T08:00:00Z'>10:00</abbr>",
                                512)
                        .meta())
                .containsEntry("date", "2024-05-03T08:00:00Z");
        assertThat(WebPage.of("<p>" + FIRST + "</p><abbr title='World Trade Organization'>WTO</abbr>", 512)
                        .meta())
                .doesNotContainKey("date");
    }

    @Test
    void what_the_page_calls_itself_is_its_title_not_its_description() {
        assertThat(WebPage.of(
                                "<title>Mill of Ostrand - Valleypedia</title><script type=application/ld+json>"
                                        + "{\"@type\":\"Article\",\"name\":\"Mill of Ostrand\",\"headline\":\"mill in the valley\"}</script>"
                                        + "<h1>Mill of Ostrand</h1><p>" + FIRST + "</p>",
                                512)
                        .meta())
                .containsEntry("title", "Mill of Ostrand");
    }

    @Test
    void the_mark_that_links_a_heading_to_itself_is_no_text() {
        assertThat(between("<h2>The bees<a class=headerlink href='#b'>\u00B6</a></h2>"))
                .contains("The bees\n")
                .doesNotContain("\u00B6");
    }

    @Test
    void a_title_loses_the_name_of_the_site() {
        WebPage page = WebPage.of(
                "<title>Bees at the mill - Brook News</title><meta property=og:site_name content='Brook News'><p>"
                        + FIRST,
                512);

        assertThat(page.meta()).containsEntry("title", "Bees at the mill");
    }

    @Test
    void json_that_is_not_quite_json_is_read_as_far_as_it_goes() {
        WebPage page = WebPage.of(
                "<script type='application/ld+json'>/* <![CDATA[ */ [{\"@type\": \"BlogPosting\", \"headline\": \"Bees\nagain\","
                        + "}, {\"@type\": [\"Article\"], \"headline\": \"Bees \\u0026 corn\", \"datePublished\": \"2024-05-06\""
                        + "</script><p>" + FIRST,
                512);

        assertThat(page.meta()).containsEntry("title", "Bees & corn").containsEntry("date", "2024-05-06");
    }

    @Test
    void blocks_are_apart_and_inline_elements_are_not() {
        assertThat(between("<div>One<div>two</div>three</div>")).isEqualTo(plain("One\n\ntwo\n\nthree"));
        assertThat(between("<p><span>T</span>he <b>mill</b>er's <i>b</i>ees.</p>"))
                .isEqualTo(plain("The miller's bees."));
    }

    @Test
    void neighbouring_links_are_not_glued() {
        assertThat(between("<p>The towns <a href=a>Ost</a><a href=b>West</a> and others are near.</p>"))
                .isEqualTo(plain("The towns Ost West and others are near."));
    }

    @Test
    void one_line_break_is_a_line_and_two_are_a_paragraph() {
        assertThat(between("<p>Bees<br>and corn<br><br>and a wheel</p>"))
                .isEqualTo(plain("Bees\nand corn\n\nand a wheel"));
    }

    @Test
    void white_space_of_the_source_is_no_line_break() {
        assertThat(between("<p>Bees\n   and\tcorn &nbsp; </p>")).isEqualTo(plain("Bees and corn"));
    }

    @Test
    void lists_keep_their_items_on_lines_of_their_own() {
        assertThat(between("<ul><li>Bees</li><li><p>Corn</p></li><li></li><li>A wheel</li></ul>"))
                .isEqualTo(plain("- Bees\n- Corn\n\n- A wheel"));
        assertThat(between("<dl><dt>Bee</dt><dd>An insect.</dd></dl>")).isEqualTo(plain("Bee\nAn insect."));
    }

    @Test
    void code_stays_as_it_is() {
        assertThat(between("<pre>\nif (bees)\n    <b>fly</b>();\n\n    land();\n</pre>"))
                .isEqualTo(plain("if (bees)\n    fly();\n\n    land();"));
    }

    @Test
    void rows_of_data_are_lines_and_cells_of_a_layout_are_paragraphs() {
        assertThat(between("<table><tr><td>Year</td><td>Sacks</td></tr><tr><td>1990</td><td>40</td></tr></table>"))
                .isEqualTo(plain("Year | Sacks\n1990 | 40"));
        assertThat(text("<table><tr><td><p>" + FIRST + "</p><p>" + SECOND
                        + "</p></td><td><p>The end.</p></td></tr></table>"))
                .startsWith(FIRST + "\n\n" + SECOND);
    }

    @Test
    void the_headline_comes_first_wherever_it_stands() {
        assertThat(text("<title>Bees at the mill</title><div class=page-header><h1>Bees at the mill</h1></div>"
                        + "<article><p>" + FIRST + "</p><p>" + SECOND + "</p></article>"))
                .isEqualTo("Bees at the mill\n\n" + plain(""));
    }

    @Test
    void the_standfirst_above_the_body_is_kept() {
        String lead =
                "The last miller of the valley goes, and nobody will come after him, for corn is ground elsewhere today.";

        assertThat(text("<h1>Bees</h1><div class=lead><p>" + lead + "</p></div><div class=article-body><p>" + FIRST
                        + "</p><p>" + SECOND + "</p></div>"))
                .endsWith(lead + "\n\n" + plain(""));
    }

    @Test
    void names_that_say_share_or_related_are_believed_of_small_boxes() {
        assertThat(between("<div class='social-share'>Tell your friends of it.</div>"))
                .isEqualTo(plain(""));
        assertThat(between("<aside><p>Our series on mills has nine parts, and this is one of them.</p></aside>"))
                .isEqualTo(plain(""));
    }

    @Test
    void names_are_not_believed_of_a_box_that_holds_the_article() {
        assertThat(text("<body class='with-sidebar'><div class='sidebar-layout'><p>" + FIRST + "</p><p>" + SECOND
                        + "</p></div></body>"))
                .isEqualTo(plain(""));
    }

    @Test
    void announcements_of_other_articles_are_dropped_whatever_they_are_called() {
        String card =
                "<div class=x><h3><a href=a>Another story of some length</a></h3><p>It says that it rained, and how.</p></div>";

        assertThat(text("<div><p>" + FIRST + "</p><p>" + SECOND + "</p></div><div>" + card.repeat(4) + "</div>"))
                .isEqualTo(plain(""));
    }

    @Test
    void what_stands_under_a_heading_for_comments_is_dropped() {
        String comments =
                "<div><h2>3 Kommentare</h2><div><p>Schade, denn das Brot war gut, und die Mühle war schön.</p></div></div>";

        assertThat(text("<div><p>" + FIRST + "</p><p>" + SECOND + "</p>" + comments + "</div>"))
                .isEqualTo(plain(""));
    }

    @Test
    void a_thread_is_its_posts() {
        String post = "<div class=comment><p>" + FIRST + "</p></div>";

        assertThat(text("<div class=comments>" + post.repeat(3) + "</div>")).contains(FIRST + "\n\n" + FIRST);
    }

    @Test
    void captions_and_requests_are_dropped() {
        assertThat(between("<div><img src=a><p>The mill in May. Photo: Ostrand</p></div>"))
                .isEqualTo(plain(""));
        assertThat(
                        between(
                                "<div><p>Get our letter every week, and never miss a mill again.</p><div><input type=email></div></div>"))
                .isEqualTo(plain(""));
    }

    @Test
    void instructions_that_go_from_picture_to_picture_are_kept() {
        String steps =
                "<div class=s><img src=a><p>Take the hive and lift it, but slowly, as the bees do not like it.</p></div>";

        assertThat(text("<div>" + steps.repeat(6) + "</div>")).contains("Take the hive");
    }

    @Test
    void consent_texts_are_no_article() {
        String consent =
                "<p>This site uses cookies, and so do its friends; a cookie is a small file that says who you are.</p>";

        assertThat(text("<div><p>" + FIRST + "</p><p>" + SECOND + "</p></div><div>" + consent.repeat(5) + "</div>"))
                .isEqualTo(plain(""));
    }

    @Test
    void a_page_without_an_article_gives_what_it_has() {
        assertThat(text(
                        "<body><h1>Hive 7</h1><table><tr><td>Weight</td><td>12 kg</td></tr><tr><td>Wood</td><td>Pine</td></tr>"
                                + "</table></body>"))
                .contains("Weight | 12 kg\nWood | Pine");
    }

    @Test
    void text_that_only_a_script_would_show_is_taken_from_its_data() {
        String told = FIRST + "\\n" + SECOND + " " + FIRST;

        assertThat(text("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + told
                        + "\"}</script><div id=app>Loading</div>"))
                .isEqualTo(FIRST + "\n\n" + SECOND + " " + FIRST);
        assertThat(text("<div id=app>Loading</div><script type='application/json'>{\"props\":{\"parts\":[\"" + FIRST
                        + "\",\"<p>" + SECOND + "</p>\",\"" + FIRST.replace("mill", "barn") + "\"]}}</script>"))
                .startsWith(plain(""));
    }

    @Test
    void a_text_by_the_name_of_a_page_stays_a_text() {
        assertThat(text("First line\n  and < than 2\n\nlast\n")).isEqualTo("First line\n  and < than 2\n\nlast\n");
    }

    @Test
    void pages_deeper_than_the_limit_say_so_and_are_read() {
        WebPage page = WebPage.of("<div>".repeat(100_000) + "deep", 512);

        assertThat(page.depth()).isGreaterThan(512);
        assertThat(page.text()).isEqualTo("deep");
    }

    @Test
    void nothing_of_script_style_and_frames_is_text() {
        assertThat(
                        between(
                                "<script>if (a</b>) '</p>'</script><style>p{}</style><iframe>no</iframe><template>no</template>"))
                .isEqualTo(plain(""));
    }
}
