package dev.winnow.rules.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteTest {

    private static Site at(String id, String url) {
        return Site.of(new Document(id, "text", url.isEmpty() ? Map.of() : Map.of("url", url), List.of()));
    }

    @Test
    void pages_of_one_host_are_of_one_site_wherever_they_lie() {
        assertThat(at("a/1", "https://www.echo.example/goats?x=1")).isEqualTo(at("b/2", "http://echo.example:8080"));
    }

    @Test
    void hosts_are_told_apart() {
        assertThat(at("a/1", "https://echo.example/goats")).isNotEqualTo(at("a/2", "https://herald.example/goats"));
    }

    @Test
    void without_an_address_the_folder_is_the_site() {
        assertThat(at("a/1", "")).isEqualTo(at("a/2", "")).isNotEqualTo(at("b/1", ""));
        assertThat(at("a/1", "").isHost()).isFalse();
    }
}
