package dev.winnow.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private static List<String> prints(String text, String damage) {
        Fingerprints fingerprints = new Fingerprints(text);
        return List.of(fingerprints.next(finding(text, damage)), fingerprints.next(finding(text, damage)));
    }

    private static Finding finding(String text, String damage) {
        return Sample.of(text, damage, null).findings().get(0);
    }

    private static String print(String text) {
        return prints(text, "DAMAGE").get(0);
    }

    @Test
    void lines_elsewhere_and_line_breaks_do_not_count() {
        String before = "Far away.\n\n" + "word ".repeat(20);
        String print = print(before + "near DAMAGE nearby " + "tail ".repeat(20));

        assertThat(print(before.replace("Far away.", "Another beginning,\nlonger.") + "near DAMAGE nearby "
                        + "tail ".repeat(20)))
                .isEqualTo(print);
        assertThat(print(before + "near\nDAMAGE\r\n  nearby " + "tail ".repeat(20)))
                .isEqualTo(print);
        assertThat(print)
                .isNotEqualTo(print(before + "here DAMAGE nearby " + "tail ".repeat(20)))
                .isNotEqualTo(prints(before + "near DAMAGED nearby " + "tail ".repeat(20), "DAMAGED")
                        .get(0));
    }

    @Test
    void equal_findings_of_a_document_are_numbered() {
        List<String> prints = prints("a DAMAGE b", "DAMAGE");

        assertThat(prints.get(0)).endsWith(":1");
        assertThat(prints.get(1)).isEqualTo(prints.get(0).replaceAll("1$", "2"));
    }
}
