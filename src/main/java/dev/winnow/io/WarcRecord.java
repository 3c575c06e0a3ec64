package dev.winnow.io;

import dev.winnow.Document;
import dev.winnow.Edit;
import dev.winnow.text.JsonStrings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;

/** A record of a web archive that holds a document: a text (WET), or a page with the HTTP message that brought it. */
final class WarcRecord implements Form {

    private static final List<String> STALE = List.of("WARC-Block-Digest", "WARC-Payload-Digest");

    private final byte[] bytes;
    private final WarcHeader header;
    private final String text;

    private WarcRecord(byte[] bytes, WarcHeader header, String text) {
        this.bytes = bytes;
        this.header = header;
        this.text = text;
    }

    /**
     * Reads one record.
     *
     * @throws BadInput if its message is broken or too long
     */
    static Loaded load(Entry.Raw raw, Limits limits) throws BadInput {
        WarcHeader header = WarcHeader.parse(raw.bytes(), 0, raw.bytes().length);
        if (header == null) {
            throw new BadInput("is no WARC record");
        }
        int from = header.length();
        byte[] block = Arrays.copyOfRange(raw.bytes(), from, from + (int) header.contentLength());
        String id = header.field("WARC-Record-ID");
        String name = id == null ? "#" + raw.line() : id.replaceAll("^<|>$", "");
        Document document = header.type().equals("conversion") ? text(name, block) : page(name, block, limits);
        limits.require(document.text());
        Map<String, String> meta = new HashMap<>(document.meta());
        String url = header.field("WARC-Target-URI");
        if (url != null) {
            meta.put("url", url);
        }
        return Loaded.of(
                raw,
                new Document(name, document.text(), meta, document.undecodable()),
                new WarcRecord(raw.bytes(), header, document.text()));
    }

    private static Document text(String id, byte[] block) {
        DecodedText decoded = DecodedText.of(block, Encoding.UTF_8);
        return new Document(id, decoded.text(), Map.of(), decoded.undecodable());
    }

    private static Document page(String id, byte[] block, Limits limits) throws BadInput {
        try {
            HttpResponse http = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(block)));
            byte[] body;
            try (InputStream in = http.bodyDecoded().stream()) {
                body = in.readNBytes((int) Math.min(limits.documentBytes() + 1, Integer.MAX_VALUE - 16));
            }
            if (body.length > limits.documentBytes()) {
                throw limits.tooLong("the page");
            }
            String media = http.contentType().toString().toLowerCase(Locale.ROOT);
            return media.startsWith("text/plain") ? text(id, body) : HtmlText.document(id, body, limits);
        } catch (IOException | RuntimeException e) {
            throw new BadInput("the HTTP message cannot be read: " + e.getMessage());
        }
    }

    private boolean isText() {
        return header.type().equals("conversion");
    }

    @Override
    public boolean copies() {
        return isText();
    }

    /** The record with another text; of a page a conversion record that refers to it. */
    @Override
    public byte[] withText(String mended) {
        byte[] block = mended.getBytes(StandardCharsets.UTF_8);
        StringBuilder lines = new StringBuilder();
        if (isText()) {
            for (int i = 0; i < header.lines().size(); i++) {
                String line = header.lines().get(i);
                if (i == header.line("Content-Length")) {
                    lines.append("Content-Length: ").append(block.length).append("\r\n");
                } else if (STALE.stream().noneMatch(stale -> line.regionMatches(true, 0, stale, 0, stale.length()))) {
                    lines.append(line).append("\r\n");
                }
            }
        } else {
            begin(lines, "conversion");
            lines.append("Content-Type: text/plain\r\nContent-Length: ")
                    .append(block.length)
                    .append("\r\n");
        }
        return record(lines, block);
    }

    @Override
    public @Nullable List<Splice> splices(List<Edit> edits) {
        if (!isText()) {
            return null;
        }
        if (edits.isEmpty()) {
            return List.of();
        }
        ByteOffsets offsets = new ByteOffsets(text, 1, header.length());
        List<Splice> splices = new ArrayList<>();
        long length = header.contentLength();
        for (Edit edit : edits) {
            byte[] put = edit.text().getBytes(StandardCharsets.UTF_8);
            int start = offsets.at(edit.span().start());
            int end = offsets.at(edit.span().end());
            splices.add(new Splice(start, end, put));
            length += put.length - (end - start);
        }
        List<Splice> all = new ArrayList<>(headerSplices(length));
        all.addAll(splices);
        return all;
    }

    /** A record of its own behind this one. */
    @Override
    public Splice metadata(Note note) {
        StringBuilder lines = new StringBuilder();
        begin(lines, "metadata");
        StringBuilder json = new StringBuilder("{\"winnow\": ").append(note.winnow());
        if (note.reason() != null) {
            JsonStrings.quote(note.reason(), false, json.append(", \"filter_reason\": "));
        }
        byte[] block = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
        lines.append("Content-Type: application/json\r\nContent-Length: ")
                .append(block.length)
                .append("\r\n");
        return new Splice(bytes.length, bytes.length, record(lines, block));
    }

    /** Another length, and no digests of what was there before. */
    private List<Splice> headerSplices(long length) {
        List<Splice> splices = new ArrayList<>();
        int end = header.length() - (bytes[header.length() - 2] == '\r' ? 2 : 1);
        for (int i = 1; i < header.lines().size(); i++) {
            String line = header.lines().get(i);
            int start = header.starts().get(i);
            int next = i + 1 < header.lines().size() ? header.starts().get(i + 1) : end;
            if (i == header.line("Content-Length")) {
                splices.add(new Splice(
                        start,
                        start + line.getBytes(StandardCharsets.UTF_8).length,
                        ("Content-Length: " + length).getBytes(StandardCharsets.US_ASCII)));
            } else if (STALE.stream().anyMatch(stale -> line.regionMatches(true, 0, stale, 0, stale.length()))) {
                splices.add(new Splice(start, next, RecordReader.NOTHING));
            }
        }
        return splices;
    }

    /** The first lines of a new record on this one; its id follows from this one's. */
    private void begin(StringBuilder lines, String type) {
        String id = String.valueOf(header.field("WARC-Record-ID"));
        UUID made = UUID.nameUUIDFromBytes((type + " " + id).getBytes(StandardCharsets.UTF_8));
        lines.append("WARC/1.0\r\nWARC-Type: ").append(type);
        lines.append("\r\nWARC-Record-ID: <urn:uuid:").append(made).append(">\r\n");
        lines.append("WARC-Refers-To: ").append(id).append("\r\n");
        for (String name : List.of("WARC-Target-URI", "WARC-Date")) {
            String value = header.field(name);
            if (value != null) {
                lines.append(name).append(": ").append(value).append("\r\n");
            }
        }
    }

    private static byte[] record(StringBuilder lines, byte[] block) {
        byte[] head = lines.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] end = {'\r', '\n', '\r', '\n'};
        byte[] record = Arrays.copyOf(head, head.length + block.length + end.length);
        System.arraycopy(block, 0, record, head.length, block.length);
        System.arraycopy(end, 0, record, head.length + block.length, end.length);
        return record;
    }
}
