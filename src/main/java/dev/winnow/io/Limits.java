package dev.winnow.io;

import java.nio.charset.StandardCharsets;

/**
 * How much input is taken before it is refused by name.
 *
 * @param documentBytes the largest text of one document, in bytes of UTF-8; the contract's default is 64 MiB
 * @param jsonDepth the deepest nesting of one JSON line; the contract's default is 1,000
 * @param htmlDepth the deepest nesting of one page; the contract's default is 512
 * @param unpackRatio how many times its size a packed file may unpack to, after the first MiB; the contract's default is 200
 */
public record Limits(long documentBytes, int jsonDepth, int htmlDepth, int unpackRatio) {

    public static final Limits DEFAULTS = new Limits(64L << 20, 1000, 512, 200);

    public Limits {
        if (documentBytes < 1 || documentBytes > 1L << 30 || jsonDepth < 1 || htmlDepth < 1 || unpackRatio < 1) {
            throw new IllegalArgumentException(
                    "Limits must be from 1 byte to 1 GiB of text and at least 1 level of JSON and of HTML and a ratio of 1, not "
                            + documentBytes + ", " + jsonDepth + ", " + htmlDepth + " and " + unpackRatio);
        }
    }

    /** The usual ratio for packed files. */
    public Limits(long documentBytes, int jsonDepth, int htmlDepth) {
        this(documentBytes, jsonDepth, htmlDepth, DEFAULTS.unpackRatio);
    }

    /** The longest JSON line: escapes may make a line longer than its text. */
    long lineBytes() {
        return Math.min(2 * documentBytes + (1 << 20), Integer.MAX_VALUE - 16);
    }

    /** Refuses a text that is too long. */
    void require(String text) throws BadInput {
        if (text.length() * 3L > documentBytes && text.getBytes(StandardCharsets.UTF_8).length > documentBytes) {
            throw tooLong("the text");
        }
    }

    /** Why a document of more bytes than allowed is refused. */
    BadInput tooLong(String what) {
        return new BadInput(
                what + " is longer than " + documentBytes + " bytes (--max-document-size raises the limit)");
    }
}
