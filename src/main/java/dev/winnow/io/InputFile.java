package dev.winnow.io;

import java.nio.file.Path;

/**
 * One file to read, or one member of an archive.
 *
 * @param path how the user called it, with {@code /} between parts; what every report shows; a member's stands behind {@code !}
 * @param file where its bytes are; the archive of a member
 * @param name its name below the folder that was read, with {@code /} between parts; never leads out of a folder it is put under
 * @param format how it holds its documents: what its name says until it is read, then what its bytes say
 * @param compression how its bytes are packed, when it is read
 * @param member whether it is a member of an archive
 */
public record InputFile(String path, Path file, String name, Format format, Compression compression, boolean member) {

    /** A file that was not looked into yet. */
    public InputFile(String path, Path file, String name, Format format) {
        this(path, file, name, format, Compression.NONE, false);
    }

    /** The name of what {@code clean} makes of it below its output folder. */
    public String outputName() {
        String plain = Compression.unpackedName(name);
        return name.startsWith(plain) ? format.outputName(plain) + name.substring(plain.length()) : name;
    }

    /** The name of what its records are put into unchanged: its own, unless nothing is written in its format. */
    public String recordsName() {
        return format == Format.PARQUET ? outputName() : name;
    }

    /** Whether it holds many documents, one after the other. */
    public boolean many() {
        return format.many();
    }

    /** Whether it is a web page. */
    public boolean html() {
        return format == Format.HTML;
    }

    /** Whether a mended document can be written in its place: not a page, which is only read, nor anything packed. */
    public boolean mendable() {
        return !html()
                && !member
                && compression == Compression.NONE
                && format != Format.WARC
                && format != Format.PARQUET;
    }

    /** The same file, now that its packing is known. */
    InputFile packedBy(Compression packing) {
        return new InputFile(path, file, name, format, packing, member);
    }

    /** The same file, now that it is known what it holds. */
    InputFile holding(Format known) {
        return new InputFile(path, file, name, known, compression, member);
    }

    /**
     * A member of this archive.
     *
     * @param shown what the archive calls it
     * @param safe the same as a name that stays below a folder
     */
    InputFile member(String shown, String safe) {
        return new InputFile(path + "!" + shown, file, name + "/" + safe, Format.of(safe), Compression.NONE, true);
    }

    /** The same input, looked into or not. */
    public boolean same(InputFile other) {
        return path.equals(other.path) && name.equals(other.name) && file.equals(other.file);
    }
}
