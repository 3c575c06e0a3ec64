package dev.winnow.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Cuts a web archive into its records (WARC 1.1, ISO 28500): those that hold a text or a page are documents, all others are copied.
 *
 * <p>A record whose length is wrong is named, and reading goes on where the next one begins, if need be inside of what the wrong length
 * covers: no good record is lost. Used by one thread.
 */
final class WarcRecords {

    /** Longer headers are no headers. A guess. */
    private static final int HEADER_BYTES = 1 << 16;

    /** How far into a response its media type may stand. A guess. */
    private static final int HTTP_BYTES = 1 << 13;

    private static final byte[] BEGIN = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern READABLE =
            Pattern.compile("(?im)^content-type:\\s*(?:text/html|text/plain|application/xhtml\\+xml)");
    private static final Pattern SUCCESS = Pattern.compile("(?i)HTTP/[0-9.]+ 2[0-9][0-9]\\b");

    private final InputFile file;
    private final Limits limits;
    private final Consumer<Entry> to;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int end;
    private int number;

    WarcRecords(InputFile file, Limits limits, Consumer<Entry> to) {
        this.file = file;
        this.limits = limits;
        this.to = to;
    }

    void read(InputStream in) throws IOException {
        to.accept(new Entry.Verbatim(file, RecordReader.NOTHING));
        while (have(in, 1) > 0) {
            int blank = 0;
            while (blank < end - from && (buffer[from + blank] == '\r' || buffer[from + blank] == '\n')) {
                blank++;
            }
            if (blank > 0) {
                to.accept(new Entry.Verbatim(file, take(blank)));
            } else {
                number++;
                record(in);
            }
        }
    }

    private void record(InputStream in) throws IOException {
        int available = have(in, HEADER_BYTES);
        WarcHeader header = WarcHeader.parse(buffer, from, from + Math.min(available, HEADER_BYTES));
        if (header == null) {
            broken(in, "is no WARC record");
        } else if (header.contentLength() < 0) {
            broken(in, "the record does not say its length");
        } else if (header.contentLength() > limits.lineBytes()) {
            large(in, header);
        } else {
            buffered(in, header);
        }
    }

    private void buffered(InputStream in, WarcHeader header) throws IOException {
        int length = header.length() + (int) header.contentLength();
        int available = have(in, length + 4 + BEGIN.length);
        if (available < length) {
            broken(in, "the record ends before its length");
            return;
        }
        int gap = 0;
        while (gap < 4 && length + gap < available && isLineEnd(buffer[from + length + gap])) {
            gap++;
        }
        boolean ends = length + gap == available || gap > 0 && begins(from + length + gap);
        if (!ends) {
            broken(in, "the record does not end where its length says");
        } else if (isDocument(header, length)) {
            to.accept(new Entry.Raw(file, number, take(length + gap)));
        } else {
            to.accept(new Entry.Verbatim(file, take(length + gap)));
        }
    }

    /** A record that is too long to be held: refused if it is a text, else copied. */
    private void large(InputStream in, WarcHeader header) throws IOException {
        boolean document =
                isDocument(header, Math.min(have(in, header.length() + HTTP_BYTES), header.length() + HTTP_BYTES));
        byte[] head = take(header.length());
        to.accept(
                document
                        ? new Entry.Broken(
                                file, number, head, limits.tooLong("the record").reason())
                        : new Entry.Verbatim(file, head));
        for (long left = header.contentLength(); left > 0; ) {
            int piece = (int) Math.min(left, have(in, 1));
            if (piece == 0) {
                to.accept(new Entry.Broken(file, number, RecordReader.NOTHING, "the record ends before its length"));
                return;
            }
            to.accept(new Entry.Verbatim(file, take(piece)));
            left -= piece;
        }
    }

    /** Names what is broken, and goes on where a record begins. */
    private void broken(InputStream in, String reason) throws IOException {
        String problem = reason;
        int searched = 1;
        while (true) {
            int available = have(in, searched + HEADER_BYTES);
            for (int i = searched; i + BEGIN.length < available; i++) {
                if (buffer[from + i - 1] == '\n' && begins(from + i)) {
                    to.accept(new Entry.Broken(file, number, take(i), problem));
                    return;
                }
            }
            if (available < searched + HEADER_BYTES) {
                to.accept(new Entry.Broken(file, number, take(available), problem));
                return;
            }
            searched = available - BEGIN.length;
            if (searched > limits.lineBytes()) {
                to.accept(new Entry.Broken(file, number, take(searched - 1), problem));
                problem = "goes on for more than a record may be long";
                number++;
                searched = 1;
            }
        }
    }

    private boolean isDocument(WarcHeader header, int length) {
        String type = header.type();
        if (type.equals("conversion")) {
            String media = header.field("Content-Type");
            return media == null || media.toLowerCase(Locale.ROOT).startsWith("text/plain");
        }
        if (!type.equals("response")) {
            return false;
        }
        int http = Math.min(length - header.length(), HTTP_BYTES);
        String start = new String(buffer, from + header.length(), http, StandardCharsets.ISO_8859_1);
        int body = start.indexOf("\r\n\r\n");
        String head = body < 0 ? start : start.substring(0, body);
        return SUCCESS.matcher(head).lookingAt() && READABLE.matcher(head).find();
    }

    private boolean begins(int at) {
        return at + BEGIN.length <= end && Arrays.equals(buffer, at, at + BEGIN.length, BEGIN, 0, BEGIN.length);
    }

    private static boolean isLineEnd(byte b) {
        return b == '\r' || b == '\n';
    }

    private byte[] take(int length) {
        byte[] bytes = Arrays.copyOfRange(buffer, from, from + length);
        from += length;
        return bytes;
    }

    /** Reads until so many bytes are there, or the end is reached; how many are there. */
    private int have(InputStream in, int wanted) throws IOException {
        while (end - from < wanted) {
            if (from > 0 && (end == buffer.length || from > buffer.length / 2)) {
                System.arraycopy(buffer, from, buffer, 0, end - from);
                end -= from;
                from = 0;
            }
            if (end == buffer.length) {
                buffer = Arrays.copyOf(
                        buffer, (int) Math.min(Integer.MAX_VALUE - 16, Math.max(buffer.length * 2L, wanted)));
            }
            int read = in.read(buffer, end, buffer.length - end);
            if (read <= 0) {
                break;
            }
            end += read;
        }
        return end - from;
    }
}
