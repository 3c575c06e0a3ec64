package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final RuleInfo RULE = Fakes.builder("rule")
            .option("labels", List.of("a", "b"), "labels")
            .option("least", 3, "a number")
            .option("share", 0.5, "a share")
            .option("name", "x", "a name")
            .build();

    private static Settings given(String option, Object value) {
        return Settings.of(Map.of("rule", Map.of(option, value)));
    }

    @Test
    void what_is_not_given_has_its_default() {
        assertThat(Settings.DEFAULTS.strings(RULE, "labels")).containsExactly("a", "b");
        assertThat(Settings.DEFAULTS.integer(RULE, "least")).isEqualTo(3);
        assertThat(Settings.DEFAULTS.number(RULE, "share")).isEqualTo(0.5);
        assertThat(Settings.DEFAULTS.string(RULE, "name")).isEqualTo("x");
    }

    @Test
    void what_is_given_wins_and_leaves_the_others_alone() {
        Settings settings = given("labels", List.of("c"));

        assertThat(settings.strings(RULE, "labels")).containsExactly("c");
        assertThat(settings.integer(RULE, "least")).isEqualTo(3);
    }

    @Test
    void settings_of_another_rule_do_not_matter() {
        assertThat(Settings.of(Map.of("other", Map.of("least", 9))).integer(RULE, "least"))
                .isEqualTo(3);
    }

    @Test
    void a_whole_number_will_do_for_a_share() {
        assertThat(given("share", 1).number(RULE, "share")).isEqualTo(1.0);
    }

    @Test
    void an_option_that_the_rule_does_not_have_is_refused_naming_those_it_has() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given("lables", List.of()).strings(RULE, "labels"))
                .withMessageContaining("rule")
                .withMessageContaining("lables")
                .withMessageContaining("labels, least, share, name");
    }

    @Test
    void a_value_of_another_type_is_refused_naming_the_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given("least", "many").integer(RULE, "least"))
                .withMessageContaining("least")
                .withMessageContaining("many")
                .withMessageContaining("3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given("labels", "a").strings(RULE, "labels"));
    }

    @Test
    void a_rule_that_asks_for_what_it_does_not_declare_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.DEFAULTS.string(RULE, "unknown"))
                .withMessageContaining("unknown");
    }
}
