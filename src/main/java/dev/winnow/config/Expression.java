package dev.winnow.config;

import dev.winnow.Span;
import java.util.List;

/** A regular expression, whoever runs it. Immutable, shared between threads. */
interface Expression {

    /** The matches in a stretch of the text, whose ends count as the ends of a line; empty matches are none. */
    List<Span> matches(String text, Span line);

    /** A longer line is no line of a page but data, and is left alone: no line can hold the run up. */
    int longestLine();
}
