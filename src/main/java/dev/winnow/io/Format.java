package dev.winnow.io;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a file holds its documents. */
public enum Format {
    /** One text. */
    TEXT,
    /** A record on each line. */
    JSON_LINES,
    /** One page, the main text of which is the document; it is read and never written. */
    HTML,
    /** A row a record, with commas or semicolons between fields, below a row of names. */
    CSV,
    /** The same with tabs. */
    TSV,
    /** Web archive: conversion records (WET) and the pages of response records. */
    WARC,
    /** A table in columns; it is read and never written: its rows become JSON Lines. */
    PARQUET;

    /** How many bytes tell what a file holds. */
    static final int HEAD_BYTES = 1024;

    private static final String MARK = "(?:\u00EF\u00BB\u00BF)?";
    private static final Pattern OBJECT = Pattern.compile(MARK + "\\s*\\{\\s*\"");
    private static final Pattern WARC_RECORD = Pattern.compile("WARC/[01]\\.");
    private static final Pattern PAGE =
            Pattern.compile("(?i)" + MARK + "\\s*(?:<\\?xml[^>]*>\\s*)?<(?:!doctype\\s+html|html)\\b");

    /** Names of texts: what such a file begins with is its text, even a brace. */
    private static final List<String> TEXT_SUFFIXES = List.of(".txt", ".text", ".md", ".markdown");

    /** What a file of the name that begins so holds: bytes that no text begins with decide, then the name, then the beginning. */
    static Format of(String name, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PAR1")) {
            return PARQUET;
        }
        if (WARC_RECORD.matcher(start).lookingAt()) {
            return WARC;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        Format named = of(lower);
        if (named != TEXT || TEXT_SUFFIXES.stream().anyMatch(lower::endsWith)) {
            return named;
        }
        return beginningLike(start);
    }

    /** What a file of the name should hold. */
    static Format of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return JSON_LINES;
        }
        if (lower.endsWith(".csv")) {
            return CSV;
        }
        if (lower.endsWith(".tsv")) {
            return TSV;
        }
        return isPage(lower) ? HTML : TEXT;
    }

    /** What begins so; JSON has a member behind the brace: a text may begin with one, as in {@code {{title}}}. */
    private static Format beginningLike(String head) {
        if (OBJECT.matcher(head).lookingAt() && recordALine(head)) {
            return JSON_LINES;
        }
        return PAGE.matcher(head).lookingAt() ? HTML : TEXT;
    }

    /** Whether the first line that is not blank could be a whole object: JSON that is spread over lines is no JSON Lines. */
    private static boolean recordALine(String head) {
        int from = head.indexOf('{');
        int end = head.indexOf('\n', from);
        return end < 0 || head.substring(from, end).stripTrailing().endsWith("}");
    }

    /** Whether a file holds many documents, one after the other. */
    public boolean many() {
        return this != TEXT && this != HTML;
    }

    /** The name of what {@code clean} makes of a file: the text of {@code page.html} is {@code page.txt}. */
    String outputName(String name) {
        if (this == PARQUET) {
            return name + ".jsonl";
        }
        return this == HTML && isPage(name.toLowerCase(Locale.ROOT))
                ? name.substring(0, name.lastIndexOf('.')) + ".txt"
                : name;
    }

    /** Whether its records are written as JSON Lines. */
    public boolean json() {
        return this == JSON_LINES || this == PARQUET;
    }

    /** The end of the usual names of such files. */
    String suffix() {
        return switch (this) {
            case TEXT -> ".txt";
            case HTML -> ".html";
            case JSON_LINES -> ".jsonl";
            case CSV -> ".csv";
            case TSV -> ".tsv";
            case WARC -> ".warc";
            case PARQUET -> ".parquet";
        };
    }

    private static boolean isPage(String lower) {
        return lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
    }
}
