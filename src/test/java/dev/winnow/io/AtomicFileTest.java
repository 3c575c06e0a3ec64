package dev.winnow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void the_name_appears_when_the_file_is_committed_and_not_before() throws IOException {
        try (AtomicFile file = new AtomicFile(folder.resolve("a.txt"))) {
            file.out().write('x');
            assertThat(folder.resolve("a.txt")).doesNotExist();
            assertThat(names()).allMatch(name -> name.startsWith(".winnow-") && name.endsWith(".part"));
            file.commit();
        }

        assertThat(names()).containsExactly("a.txt");
        assertThat(folder.resolve("a.txt")).hasContent("x");
    }

    @Test
    void a_file_that_is_not_committed_leaves_nothing_and_the_old_one_stays() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");

        try (AtomicFile file = new AtomicFile(folder.resolve("a.txt"))) {
            file.out().write('x');
        }

        assertThat(names()).containsExactly("a.txt");
        assertThat(folder.resolve("a.txt")).hasContent("old");
    }

    @Test
    void folders_are_made() throws IOException {
        try (AtomicFile file = new AtomicFile(folder.resolve("a/b/c.txt"))) {
            file.commit();
        }

        assertThat(folder.resolve("a/b/c.txt")).isEmptyFile();
    }

    @Test
    void a_new_file_gets_the_permissions_that_any_new_file_gets() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.writeString(folder.resolve("any.txt"), "");
        try (AtomicFile file = new AtomicFile(folder.resolve("a.txt"))) {
            file.commit();
        }

        assertThat(Files.getAttribute(folder.resolve("a.txt"), "posix:permissions"))
                .isEqualTo(Files.getAttribute(folder.resolve("any.txt"), "posix:permissions"));
    }

    @Test
    void what_is_no_file_is_never_replaced() throws IOException {
        Path device = Files.createSymbolicLink(folder.resolve("device"), Path.of("/dev/null"));
        assumeTrue(Files.exists(device));

        for (Path target : List.of(folder, Path.of("/"), device)) {
            assertThatThrownBy(() -> new AtomicFile(target).close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not a regular file");
        }
        assertThat(device).isSymbolicLink();
    }

    @Test
    void an_old_file_keeps_its_bytes_for_those_who_have_it_open() throws IOException {
        Path old = Files.writeString(folder.resolve("a.txt"), "old");
        Path link = Files.createLink(folder.resolve("b.txt"), old);

        try (AtomicFile file = new AtomicFile(old)) {
            file.out().write('n');
            file.commit();
        }

        assertThat(old).hasContent("n");
        assertThat(link).hasContent("old");
    }
}
