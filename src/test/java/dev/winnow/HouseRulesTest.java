package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.config.PatternRule;
import dev.winnow.config.RuleSets;
import dev.winnow.rules.StandardRules;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every rule that ships with Winnow, whatever it finds. */
class HouseRulesTest {

    private static final Pattern CAPITAL = Pattern.compile("(?<!^)([A-Z])");
    private static final List<Rule> RULES = RuleSets.standard(Settings.DEFAULTS);

    private static Stream<DynamicTest> each(List<Rule> rules, Consumer<Rule> test) {
        return rules.stream().map(rule -> DynamicTest.dynamicTest(rule.info().id(), () -> test.accept(rule)));
    }

    @Test
    void every_id_is_there_once() {
        assertThat(RULES).extracting(rule -> rule.info().id()).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> a_rule_in_java_is_called_like_its_class_and_lives_with_its_category() {
        return each(StandardRules.all(Settings.DEFAULTS), rule -> {
            Class<?> type = rule.getClass();
            String kebab =
                    CAPITAL.matcher(type.getSimpleName()).replaceAll("-$1").toLowerCase(Locale.ROOT);

            assertThat(rule).isNotInstanceOf(PatternRule.class);
            assertThat(rule.info().id()).isEqualTo(kebab);
            assertThat(type.getPackageName())
                    .isEqualTo("dev.winnow.rules." + rule.info().category().id());
            assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> a_rule_has_final_fields_only() {
        return each(RULES, rule -> {
            List<Field> changing = new ArrayList<>();
            for (Field field : rule.getClass().getDeclaredFields()) {
                if (!Modifier.isFinal(field.getModifiers())) {
                    changing.add(field);
                }
            }
            assertThat(changing).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> a_rule_says_the_same_of_itself_at_every_call() {
        return each(RULES, rule -> {
            assertThat(rule.info()).isSameAs(rule.info());
            assertThat(rule.triggers()).isEqualTo(rule.triggers());
        });
    }

    @TestFactory
    Stream<DynamicTest> a_message_is_one_phrase_that_quotes_what_it_found() {
        return each(RULES, rule -> {
            for (String hit : rule.info().hits()) {
                Document document = Document.of("hit", Marked.parse(hit).text());
                for (Finding finding : Winnow.with(List.of(rule)).check(document)) {
                    assertThat(finding.message())
                            .isNotBlank()
                            .doesNotEndWith(".")
                            .doesNotContain("\n", "\r");
                }
            }
        });
    }
}
