package dev.winnow.cli;

import static dev.winnow.cli.Cli.DAMAGED;
import static dev.winnow.cli.Cli.FINE;
import static dev.winnow.cli.Cli.MENDED;
import static dev.winnow.cli.Cli.ONE_RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.Cli.Ran;
import dev.winnow.io.Compression;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web archives: texts of conversion records, pages of response records. */
class WarcInputTest {

    private Cli cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new Cli(folder);
    }

    static String record(String type, String id, String block) {
        return record(type, id, block, block.getBytes(StandardCharsets.UTF_8).length);
    }

    static String record(String type, String id, String block, int length) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + id
                + ">\r\nWARC-Target-URI: https://ferry.example/" + id
                + "\r\nWARC-Date: 2024-01-16T00:00:00Z\r\nWARC-Block-Digest: sha1:AAAA\r\nContent-Length: " + length
                + "\r\n\r\n" + block + "\r\n\r\n";
    }

    static String page(String text) {
        String html = "<!doctype html><html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>"
                + text.strip().replace("\n\n", "</p><p>") + "</p><p>" + "The harbour was quiet all day. ".repeat(10)
                + "</p></article></body></html>";
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Length: "
                + html.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + html;
    }

    private static final String INFO = record("warcinfo", "0", "software: x\r\n");

    @Test
    void texts_and_pages_are_documents_and_all_else_is_copied() {
        String other = record("request", "3", "GET / HTTP/1.1\r\n\r\n");
        cli.write("in/a.warc", INFO + record("conversion", "1", DAMAGED) + other + record("response", "2", page(FINE)));

        Ran found = cli.run("check", "--format=jsonl", ONE_RULE, "@in");
        assertThat(found.findings()).extracting(f -> f.get("doc")).containsExactly("urn:uuid:1");
        assertThat(found.err()).contains("2 documents");

        assertThat(cli.run("clean", ONE_RULE, "--out=@out", "@in").code()).isZero();
        String cleaned = cli.read("out/a.warc");
        assertThat(cleaned)
                .startsWith(INFO
                        + record("conversion", "1", MENDED).replace("WARC-Block-Digest: sha1:AAAA\r\n", "")
                        + other)
                .contains("WARC-Type: conversion\r\nWARC-Record-ID: <urn:uuid:")
                .contains("WARC-Refers-To: <urn:uuid:2>")
                .contains("The ferry was on time.")
                .doesNotContain("<p>");
    }

    @Test
    void every_record_may_be_packed_for_itself() {
        byte[] packed = PackedInputTest.packed(
                Compression.GZIP, INFO, record("conversion", "1", DAMAGED), record("conversion", "2", DAMAGED));
        cli.write("a.warc.wet.gz", packed);

        Ran ran = cli.run("check", "--format=jsonl", ONE_RULE, "@a.warc.wet.gz");

        assertThat(ran.findings()).extracting(f -> f.get("doc")).containsExactly("urn:uuid:1", "urn:uuid:2");
    }

    @Test
    void a_record_with_a_wrong_length_is_named_and_its_neighbours_are_read() {
        for (int wrong : new int[] {3, 90, 100_000}) {
            cli.write(
                    "a.warc",
                    record("conversion", "1", DAMAGED)
                            + record("conversion", "2", FINE, wrong)
                            + record("conversion", "3", DAMAGED)
                            + "rubbish\n"
                            + record("conversion", "4", DAMAGED));

            Ran ran = cli.run("check", "--format=jsonl", ONE_RULE, "@a.warc");

            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains("a.warc:2: ");
            assertThat(ran.findings())
                    .extracting(f -> f.get("doc"))
                    .as("length " + wrong)
                    .contains("urn:uuid:1", "urn:uuid:4");
        }
    }

    @Test
    void a_cut_archive_is_named() {
        byte[] whole = (INFO + record("conversion", "1", DAMAGED) + record("conversion", "2", DAMAGED))
                .getBytes(StandardCharsets.UTF_8);
        cli.write("a.warc", Arrays.copyOf(whole, whole.length - 30));

        Ran ran = cli.run("check", "--format=jsonl", ONE_RULE, "@a.warc");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("a.warc:3: the record ends before its length");
        assertThat(ran.findings()).hasSize(1);
    }

    @Test
    void no_length_no_number_and_no_colon_are_no_failure_of_the_program() {
        Stream.of("", "Content-Length: -1\r\n", "Content-Length: 99999999999999999999\r\n", "x\r\n")
                .forEach(line -> {
                    cli.write("a.warc", "WARC/1.0\r\n" + line + "\r\nabc\r\n\r\n" + record("conversion", "1", DAMAGED));

                    Ran ran = cli.run("check", "--format=jsonl", ONE_RULE, "@a.warc");

                    assertThat(ran.code()).isEqualTo(2);
                    assertThat(ran.err()).contains("a.warc:1: the record does not say its length");
                    assertThat(ran.findings()).hasSize(1);
                });
    }
}
