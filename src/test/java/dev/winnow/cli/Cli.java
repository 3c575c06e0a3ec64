package dev.winnow.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the program on files of a temporary folder, and remembers what it said. */
final class Cli {

    /** One warning that is mended, whatever other rules come along. */
    static final String DAMAGED =
            "The ferry was late again.\n\nPrevious Post Next Post\n\nNobody on the quay complained.\n";

    static final String MENDED = "The ferry was late again.\n\nNobody on the quay complained.\n";

    static final String FINE = "The ferry was on time.\n";

    /** The rule that finds the damage, as an option. */
    static final String ONE_RULE = "--select=post-navigation";

    private final Path folder;
    private byte[] in = {};
    private Map<String, String> environment = Map.of();

    Cli(Path folder) {
        this.folder = folder;
    }

    /** What the program ended with and wrote. */
    record Ran(int code, String out, String err) {

        List<Map<String, Object>> findings() {
            return out.lines().map(Json::object).toList();
        }

        List<String> errorLines() {
            return err.lines().toList();
        }
    }

    Cli in(byte[] bytes) {
        this.in = bytes;
        return this;
    }

    Cli in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    Cli environment(String name, String value) {
        this.environment = Map.of(name, value);
        return this;
    }

    /** Runs with arguments in which {@code @} at the beginning stands for the temporary folder. */
    Ran run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new Console(new ByteArrayInputStream(in), out, err, environment), resolved(args));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The arguments with the temporary folder for {@code @}, at the beginning or behind an equals sign. */
    String[] resolved(String... args) {
        return Stream.of(args)
                .map(arg -> arg.startsWith("@") ? path(arg.substring(1)) : arg.replace("=@", "=" + folder + "/"))
                .toArray(String[]::new);
    }

    /** The path of a file as the program is given it and as it shows it. */
    String path(String name) {
        return folder + "/" + name;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Cli write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Cli write(String name, byte[] bytes) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.write(file(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String read(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    byte[] bytes(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a folder by their relative names, sorted, hidden ones too; empty when there is no such folder. */
    List<String> tree(String name) {
        if (!Files.exists(file(name))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(file(name))) {
            List<String> names = new ArrayList<>(files.filter(Files::isRegularFile)
                    .map(path -> file(name).relativize(path).toString())
                    .toList());
            names.sort(null);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
