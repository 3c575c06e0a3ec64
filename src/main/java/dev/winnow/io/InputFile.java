package dev.winnow.io;

import java.nio.file.Path;

/**
 * One file to read.
 *
 * @param path how the user called it, with {@code /} between parts; what every report shows
 * @param file where its bytes are
 * @param name the name of what {@code clean} makes of it below its output folder, with {@code /} between parts
 * @param format how it holds its documents
 */
public record InputFile(String path, Path file, String name, Format format) {

    /** Whether each of its lines is a JSON record. */
    public boolean json() {
        return format == Format.JSON_LINES;
    }

    /** Whether it is a web page. */
    public boolean html() {
        return format == Format.HTML;
    }
}
