package dev.winnow.cli;

import static dev.winnow.cli.Cli.DAMAGED;
import static dev.winnow.cli.Cli.FINE;
import static dev.winnow.cli.Cli.MENDED;
import static dev.winnow.cli.Cli.ONE_RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.Cli.Ran;
import dev.winnow.io.Compression;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Compressed files and archives: read by what they hold, and no danger to what stands around. */
class PackedInputTest {

    private static final String RECORDS = "{\"id\": \"a\", \"text\": \"" + DAMAGED.replace("\n", "\\n")
            + "\"}\n{\"id\": \"b\", \"text\": \"" + FINE.replace("\n", "\\n") + "\"}\n";

    private Cli cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new Cli(folder);
    }

    static byte[] packed(Compression compression, String... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String piece : pieces) {
            try (OutputStream pack = compression.pack(out)) {
                pack.write(piece.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return out.toByteArray();
    }

    static byte[] tar(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                byte[] bytes = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(namesAndTexts[i], true);
                entry.setSize(bytes.length);
                tar.putArchiveEntry(entry);
                tar.write(bytes);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void records_in_several_packed_pieces_are_found_as_if_they_were_plain(Compression compression) {
        String first = RECORDS.substring(0, 40);
        cli.write("a.jsonl", packed(compression, first, RECORDS.substring(40)));
        Ran ran = cli.run("check", "--format=jsonl", ONE_RULE, "@a.jsonl");

        cli.write("a.jsonl", RECORDS);
        assertThat(ran).isEqualTo(cli.run("check", "--format=jsonl", ONE_RULE, "@a.jsonl"));
        assertThat(ran.findings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"GZIP, gz", "BZIP2, bz2", "XZ, xz", "ZSTD, zst"})
    void clean_packs_what_was_packed(Compression compression, String suffix) throws IOException {
        cli.write("in/a.jsonl." + suffix, packed(compression, RECORDS));
        cli.write("in/b.txt." + suffix, packed(compression, DAMAGED));

        assertThat(cli.run("clean", ONE_RULE, "--out=@out", "@in").code()).isZero();
        assertThat(cli.tree("out")).containsExactly("a.jsonl." + suffix, "b.txt." + suffix);
        assertThat(cli.bytes("out/b.txt." + suffix)).isEqualTo(packed(compression, MENDED));
    }

    @Test
    void a_page_in_gzip_becomes_a_text_in_gzip() throws IOException {
        String page = "<!doctype html><html><body><article><p>" + "The ferry was late again. ".repeat(20)
                + "</p></article></body></html>";
        cli.write("in/a.html.gz", packed(Compression.GZIP, page));

        assertThat(cli.run("clean", ONE_RULE, "--out=@out", "@in").code()).isZero();

        byte[] text = new GZIPInputStream(new ByteArrayInputStream(cli.bytes("out/a.txt.gz"))).readAllBytes();
        assertThat(new String(text, StandardCharsets.UTF_8))
                .startsWith("The ferry was late again.")
                .doesNotContain("<");
    }

    @Test
    void members_of_archives_are_inputs_with_names_behind_the_archives() throws IOException {
        cli.write("in/a.tar", tar("x/one.txt", DAMAGED, "two.jsonl", RECORDS));
        cli.write("in/b.zip", zip("x/one.txt", DAMAGED, ".hidden", DAMAGED));
        cli.write(
                "in/c.tgz", packed(Compression.GZIP, new String(tar("one.txt", DAMAGED), StandardCharsets.ISO_8859_1)));

        Ran ran = cli.run("check", "--format=jsonl", ONE_RULE, "@in");

        assertThat(ran.findings())
                .extracting(finding -> finding.get("path"), finding -> finding.get("doc"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(cli.path("in/a.tar!x/one.txt"), null),
                        org.assertj.core.groups.Tuple.tuple(cli.path("in/a.tar!two.jsonl"), "a"),
                        org.assertj.core.groups.Tuple.tuple(cli.path("in/b.zip!x/one.txt"), null),
                        org.assertj.core.groups.Tuple.tuple(cli.path("in/c.tgz!one.txt"), null));
    }

    @Test
    void no_member_is_written_outside_of_the_folder_or_over_another() throws IOException {
        cli.write(
                "in/a.tar",
                tar(
                        "../../up.txt",
                        DAMAGED,
                        "/root.txt",
                        DAMAGED,
                        "x/../../y.txt",
                        DAMAGED,
                        "y.txt",
                        FINE,
                        "..\\w.txt",
                        FINE));

        assertThat(cli.run("clean", ONE_RULE, "--out=@out", "@in").code()).isZero();

        assertThat(cli.tree(""))
                .containsExactly(
                        "in/a.tar",
                        "out/a.tar/root.txt",
                        "out/a.tar/up.txt",
                        "out/a.tar/w.txt",
                        "out/a.tar/x/y.txt",
                        "out/a.tar/y.txt");
    }

    @Test
    void a_bomb_is_refused_by_the_name_of_the_limit_and_the_others_are_read() throws IOException {
        String zeros = " ".repeat(4 << 20);
        cli.write("in/a.txt.gz", packed(Compression.GZIP, zeros));
        cli.write("in/b.zip", zip("zeros.txt", zeros, "x.txt", DAMAGED));
        cli.write("in/c.txt", DAMAGED);

        Ran ran = cli.run("check", "--format=jsonl", ONE_RULE, "@in");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errorLines())
                .contains(
                        "winnow: " + cli.path("in/a.txt.gz")
                                + ": unpacks to more than 200 times its size (--max-unpack-ratio raises the limit)",
                        "winnow: " + cli.path("in/b.zip!zeros.txt")
                                + ": unpacks to more than 200 times its size (--max-unpack-ratio raises the limit)");
        assertThat(ran.findings()).hasSize(1);
        assertThat(cli.run("check", ONE_RULE, "--max-unpack-ratio=10000", "@in").code())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void a_cut_file_is_named_and_what_came_before_is_checked(Compression compression) {
        byte[] whole = packed(compression, RECORDS, RECORDS);
        cli.write("in/a.jsonl.x", java.util.Arrays.copyOf(whole, whole.length - 9));
        cli.write("in/b.txt", DAMAGED);

        Ran ran = cli.run("check", "--format=jsonl", ONE_RULE, "@in");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errorLines()).first().asString().startsWith("winnow: " + cli.path("in/a.jsonl.x") + ": ");
        assertThat(ran.findings()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(cli.run("clean", ONE_RULE, "--out=@out", "@in").code()).isEqualTo(2);
        assertThat(cli.tree("out")).containsExactly("b.txt");
    }

    @Test
    void a_broken_member_does_not_stop_the_next() throws IOException {
        cli.write("a.zip", zip("a.jsonl.gz", "\u001f\u00c2\u008b no gzip", "b.txt", DAMAGED));
        cli.write("a.tar", tar("a.bz2", "BZh9 no such thing", "b.txt", DAMAGED));

        Ran ran = cli.run("check", "--format=jsonl", ONE_RULE, "@a.zip", "@a.tar");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("a.tar!a.bz2: ");
        assertThat(ran.findings()).hasSize(2);
    }

    @Test
    void an_office_document_is_named_as_binary() throws IOException {
        cli.write("a.docx", zip("[Content_Types].xml", "<x/>".repeat(500)));

        Ran ran = cli.run("check", "@a.docx");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("a.docx: looks like a binary file, not text");
    }

    @Test
    void packed_files_are_not_mended_in_place() {
        cli.write("in/a.txt.gz", packed(Compression.GZIP, DAMAGED));

        assertThat(cli.run("check", "--fix", ONE_RULE, "@in").code()).isEqualTo(1);
        assertThat(cli.bytes("in/a.txt.gz")).isEqualTo(packed(Compression.GZIP, DAMAGED));
        assertThat(cli.run("check", "--diff", ONE_RULE, "@in").out()).isEmpty();
    }

    @Test
    void standard_input_may_be_packed() {
        Ran ran = cli.in(packed(Compression.ZSTD, RECORDS)).run("check", "--format=jsonl", ONE_RULE, "-");

        assertThat(ran.findings()).hasSize(1).first().extracting("path", "doc").containsExactly("-", "a");
    }

    @Test
    void an_unreadable_file_does_not_take_the_mended_copy_of_the_file_before_it_away() throws IOException {
        cli.write("in/a.jsonl", RECORDS).write("in/b.txt.gz", packed(Compression.GZIP, " ".repeat(4 << 20)));

        assertThat(cli.run("clean", ONE_RULE, "--out=@out", "@in").code()).isEqualTo(2);

        assertThat(cli.tree("out")).containsExactly("a.jsonl");
    }
}
