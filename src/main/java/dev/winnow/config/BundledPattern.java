package dev.winnow.config;

import dev.winnow.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JDK's expressions, for the rules that come with the program: fast, and known not to run away. {@code ^} and {@code $} are the line's
 * ends; an expression may look beyond them, as for the licence that follows a notice.
 */
record BundledPattern(Pattern pattern) implements Expression {

    /** A guess. */
    static final int LONGEST_LINE = 20_000;

    @Override
    public List<Span> matches(String text, Span line) {
        Matcher matcher = pattern.matcher(text).region(line.start(), line.end()).useTransparentBounds(true);
        List<Span> found = List.of();
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    @Override
    public int longestLine() {
        return LONGEST_LINE;
    }
}
