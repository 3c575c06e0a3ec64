package dev.winnow.cli;

import static dev.winnow.cli.Cli.DAMAGED;
import static dev.winnow.cli.Cli.FINE;
import static dev.winnow.cli.Cli.ONE_RULE;
import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.ParquetWriter;
import dev.winnow.cli.Cli.Ran;
import dev.winnow.io.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet files: rows are records. */
class ParquetInputTest {

    private static final MessageType SCHEMA = new MessageType(
            "page",
            Types.required(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named("id"),
            Types.required(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named("text"),
            Types.required(PrimitiveTypeName.INT64).named("token_count"),
            Types.optional(PrimitiveTypeName.DOUBLE).named("score"));

    private Cli cli;

    @BeforeEach
    void folder(@TempDir Path folder) {
        cli = new Cli(folder);
    }

    private byte[] table(int rows) throws IOException {
        Path file = cli.file("made.parquet");
        try (ParquetWriter<Integer> writer = ParquetWriter.writeFile(SCHEMA, file.toFile(), (row, out) -> {
            out.write("id", "r" + row);
            out.write("text", row % 2 == 0 ? DAMAGED : FINE + "é\uD83D\uDE00");
            out.write("token_count", (long) row);
            out.write("score", row / 2.0);
        })) {
            for (int i = 0; i < rows; i++) {
                writer.write(i);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    @Test
    void rows_are_documents_also_inside_of_other_files() throws IOException {
        cli.write("in/a.parquet", table(5));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = Compression.GZIP.pack(packed)) {
            gzip.write(table(2));
        }
        cli.write("in/b.parquet.gz", packed.toByteArray());

        Ran ran = cli.run("check", "--format=jsonl", ONE_RULE, "@in");

        assertThat(ran.findings()).extracting(f -> f.get("doc")).containsExactly("r0", "r2", "r4", "r0");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void ingest_writes_rows_as_records_with_all_columns_and_restores_them() throws IOException {
        cli.write("in/a.parquet", table(2));

        Ran ran = cli.run("ingest", "--out=@out", ONE_RULE, "--no-corpus", "@in");

        assertThat(ran.code()).isZero();
        assertThat(cli.tree("out/accepted")).containsExactly("a.parquet.jsonl");
        assertThat(cli.read("out/accepted/a.parquet.jsonl"))
                .startsWith(
                        "{\"id\": \"r0\", \"text\": \"The ferry was late again.\\n\\nNobody on the quay complained.\\n\","
                                + " \"token_count\": 0, \"score\": 0.0}\n")
                .contains("é\uD83D\uDE00");
        assertThat(cli.run("restore", "@out").code()).isZero();
        assertThat(cli.read("out/restored/a.parquet.jsonl")).contains("Previous Post Next Post");
    }

    @Test
    void a_cut_or_false_file_is_named() throws IOException {
        byte[] whole = table(50);
        cli.write("in/a.parquet", Arrays.copyOf(whole, whole.length / 2));
        cli.write("in/b.parquet", "PAR1 and nothing more".getBytes(StandardCharsets.UTF_8));
        cli.write("in/c.txt", DAMAGED);

        Ran ran = cli.run("check", "--format=jsonl", ONE_RULE, "@in");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("in/a.parquet: broken Parquet: ", "in/b.parquet: broken Parquet: ");
        assertThat(ran.findings()).hasSize(1);
    }
}
