package dev.winnow;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** Which package may see which, and what no class may do. */
class ArchitectureTest {

    /** Everything that was compiled together with the engine: the product without its tests. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Winnow.class.getProtectionDomain().getCodeSource().getLocation());

    private static final String JDK = "java..";
    private static final String NULLNESS = "org.jspecify..";
    private static final String ROOT = "dev.winnow";
    private static final String TEXT = "dev.winnow.text";
    private static final String RULES = "dev.winnow.rules..";
    private static final String CONFIG = "dev.winnow.config..";
    private static final String IO = "dev.winnow.io..";
    private static final String HTML = "dev.winnow.html..";
    private static final String REPORT = "dev.winnow.report..";
    private static final String JSON = "com.fasterxml.jackson.core..";
    private static final String COMPRESS = "org.apache.commons.compress..";
    private static final String ZSTD = "io.airlift.compress..";
    private static final String WARC = "org.netpreserve.jwarc..";
    private static final String COMMONS = "org.apache.commons.io..";

    /** The package sees these, the JDK, the nullness annotations and itself, and nothing else. */
    private static void sees(String from, String... others) {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(from)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(JDK, NULLNESS, from).or(resideInAnyPackage(others)));
        rule.check(CLASSES);
    }

    @Test
    void text_knows_neither_rules_nor_views() {
        sees(TEXT);
    }

    @Test
    void the_core_sees_the_jdk_and_text() {
        sees(ROOT, TEXT);
    }

    @Test
    void rules_see_the_core() {
        sees(RULES, ROOT, TEXT);
    }

    @Test
    void only_config_knows_the_yaml_library() {
        sees(CONFIG, ROOT, TEXT, RULES, "org.snakeyaml..");
    }

    @Test
    void only_html_knows_the_parser_and_it_sees_nothing_but_text() {
        sees(HTML, TEXT, "org.jsoup..");
    }

    @Test
    void readers_and_reports_see_the_rules_and_do_not_see_each_other() {
        sees(
                IO,
                ROOT,
                TEXT,
                RULES,
                CONFIG,
                HTML,
                JSON,
                COMMONS,
                COMPRESS,
                "org.apache.commons.csv..",
                "blue.strategic.parquet..",
                ZSTD,
                WARC);
        sees(REPORT, ROOT, TEXT, RULES, CONFIG, JSON, "com.github.difflib..");
    }

    @Test
    void ingest_sees_readers_and_reports() {
        sees("dev.winnow.ingest..", ROOT, TEXT, CONFIG, IO, REPORT, JSON);
    }

    @Test
    void testing_sees_everything_up_to_config_and_io() {
        sees(
                "dev.winnow.testing",
                ROOT,
                TEXT,
                RULES,
                CONFIG,
                IO,
                HTML,
                "org.junit.jupiter.api..",
                "org.assertj.core..");
    }

    @Test
    void only_the_command_line_sees_the_command_line() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.winnow.cli..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.winnow.cli..", "picocli.."))
                .check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.winnow.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void rules_of_one_category_do_not_see_those_of_another() {
        slices().matching("dev.winnow.rules.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void classes_that_stand_alone_are_final() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void there_are_no_abstract_classes() {
        noClasses()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.ABSTRACT)
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_exits_and_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.winnow.cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callConstructor(PrintStream.class, OutputStream.class)
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_reads_the_environment_and_testing_asks_whether_to_bless() {
        noClasses()
                .that(resideInAPackage("dev.winnow..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage("dev.winnow.cli..")
                                .and(JavaClass.Predicates.simpleName("Blessing").negate())))
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .check(CLASSES);
    }
}
