package dev.winnow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereTest {

    @ParameterizedTest
    @CsvSource({
        "*.txt, a.txt, true",
        "*.txt, deep/down/a.txt, true",
        "*.txt, a.txt.html, false",
        "blog, blog/2020/a.txt, true",
        "blog/, other/blog/a.txt, true",
        "blog, blogs/a.txt, false",
        "blog/*.txt, blog/a.txt, true",
        "blog/*.txt, blog/deep/a.txt, false",
        "blog/*.txt, other/blog/a.txt, false",
        "/blog, blog/a.txt, true",
        "/blog, other/blog/a.txt, false",
        "blog/**, blog/deep/a.txt, true",
        "**/raw/*.txt, raw/a.txt, true",
        "**/raw/*.txt, a/b/raw/a.txt, true",
        "'{news,blog}/a?.txt', blog/a1.txt, true",
        "'[ab].txt', b.txt, true",
        "'[!ab].txt', b.txt, false",
        "'a+(b).txt', a+(b).txt, true",
        "./blog/a.txt, blog/a.txt, true",
    })
    void patterns_mean_what_they_mean_in_gits_ignore_files(String pattern, String path, boolean expected) {
        assertThat(Glob.of(pattern).matches(path)).isEqualTo(expected);
    }

    @Test
    void a_bracket_that_is_not_closed_is_refused() {
        assertThatThrownBy(() -> Glob.of("a[b")).hasMessageContaining("a[b");
        assertThatThrownBy(() -> Glob.of("{a")).hasMessageContaining("{a");
        assertThatThrownBy(() -> Glob.of("/")).hasMessageContaining("'/'");
    }

    @ParameterizedTest
    @CsvSource({
        "https://News.example.com/a, news.example.com",
        "http://user:secret@example.com:8080/a?b=http://other.example/, example.com",
        "https://[::1]:80/, [::1]",
        "https://example.com?x, example.com",
        "example.com/a, ''",
        "'', ''"
    })
    void the_site_of_an_address_is_its_host(String url, String expected) {
        assertThat(Where.site(url)).isEqualTo(expected);
    }

    @Test
    void a_site_stands_for_the_hosts_below_it_and_not_for_others_that_end_alike() {
        Where where = new Where(List.of(), List.of("example.com"));

        assertThat(where.matches("a", "example.com")).isTrue();
        assertThat(where.matches("a", "news.example.com")).isTrue();
        assertThat(where.matches("a", "badexample.com")).isFalse();
        assertThat(where.matches("a", "")).isFalse();
    }

    @Test
    void paths_and_sites_have_to_match_both() {
        Where where = new Where(List.of(Glob.of("blog")), List.of("example.com"));

        assertThat(where.matches("blog/a", "example.com")).isTrue();
        assertThat(where.matches("news/a", "example.com")).isFalse();
        assertThat(where.matches("blog/a", "other.example")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "20, FINDINGS, 20",
        "0, FINDINGS, 0",
        "0.5%, SHARE, 0.005",
        "0.005, SHARE, 0.005",
        "100 %, SHARE, 1",
        "3 per 10k words, PER_WORDS, 3",
        "0.5 per 10000 words, PER_WORDS, 0.5"
    })
    void amounts_are_counts_shares_and_rates(String source, Amount.Unit unit, double value) {
        assertThat(Amount.of(source)).isEqualTo(new Amount(unit, value, source));
    }

    @ParameterizedTest
    @CsvSource({"-1", "101%", "1.5", "3 per 1k words", "few", "''", "1e3"})
    void other_amounts_are_refused(String source) {
        assertThatThrownBy(() -> Amount.of(source)).hasMessageContaining("'" + source + "'");
    }
}
