package dev.winnow.cli;

import static dev.winnow.cli.Cli.DAMAGED;
import static dev.winnow.cli.Cli.FINE;
import static dev.winnow.cli.Cli.ONE_RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.winnow.cli.Cli.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV and TSV files: a row a document. */
class TableInputTest {

    private Cli cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new Cli(folder);
    }

    @Test
    void every_row_is_a_document_and_only_the_text_is_mended() {
        String table = "\uFEFFid,note,text\r\n"
                + "a,\"x, \"\"y\"\"\",\"" + DAMAGED.replace("Nobody", "\"\"Nobody\"\"") + "\"\r\n"
                + "\r\n"
                + ",  z ,plain\r\n"
                + "c,,\"" + DAMAGED + "\"";
        cli.write("in/t.csv", table);

        Ran ran = cli.run("check", "--format=jsonl", ONE_RULE, "@in");
        assertThat(ran.findings())
                .extracting(f -> f.get("doc"), f -> f.get("line"))
                .containsExactly(tuple("a", 3), tuple("c", 3));

        assertThat(cli.run("clean", ONE_RULE, "--out=@out", "@in").code()).isZero();
        assertThat(cli.read("out/t.csv")).isEqualTo(table.replace("Previous Post Next Post\n\n", ""));
    }

    @Test
    void other_delimiters_are_known_by_the_row_of_names() {
        cli.write("a.csv", "id;text\n1;\"" + DAMAGED + "\"\n");
        cli.write("b.tsv", "text\tid\n\"" + DAMAGED + "\"\t2\n");

        Ran ran = cli.run("check", "--format=jsonl", ONE_RULE, "@a.csv", "@b.tsv");

        assertThat(ran.findings()).extracting(f -> f.get("doc")).containsExactly("1", "2");
    }

    @Test
    void a_row_that_does_not_fit_is_named_with_its_line_and_the_others_are_read() {
        cli.write("a.csv", "id,text\n1,\"one\ntwo\"\n2\n3,\"" + DAMAGED + "\"\n");

        Ran ran = cli.run("check", "--format=jsonl", ONE_RULE, "@a.csv");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("a.csv:4: the row has 1 fields, the table 2 columns");
        assertThat(ran.findings()).extracting(f -> f.get("doc")).containsExactly("3");
    }

    @Test
    void a_quotation_that_never_ends_is_named() {
        cli.write("a.csv", "id,text\n1,fine\n2,\"open\nand on\n");

        assertThat(cli.run("check", "@a.csv").err())
                .contains("a.csv:3: not a row of a table: a quotation mark is not closed");
    }

    @Test
    void json_over_several_lines_is_a_text() {
        cli.write("a.json", "{\n  \"text\": \"x\"\n}\n").write("b.json", "{\"text\": \"x\"}\n");

        assertThat(cli.run("check", "--format=jsonl", "@a.json", "@b.json").code())
                .isZero();
    }

    @Test
    void a_table_without_the_column_is_named_with_every_row() {
        cli.write("a.csv", "id,body\n1,\"" + FINE + "\"\n");

        assertThat(cli.run("check", "@a.csv").err()).contains("a.csv:2: the table has no column 'text'");
        assertThat(cli.run("check", "--text-field=body", "@a.csv").code()).isZero();
    }
}
