package dev.winnow.config;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a gate lets through. Immutable.
 *
 * @param unit what is counted
 * @param value findings, a share from 0 to 1, or findings for every 10,000 words
 * @param source as the user wrote it
 */
public record Amount(Unit unit, double value, String source) {

    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,9})?) ?%");
    private static final Pattern PER_WORDS =
            Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) per (?:10k|10,000|10000) words");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}\\.[0-9]{1,9}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    /** What an amount counts. */
    public enum Unit {
        /** Findings. */
        FINDINGS,
        /** Documents with a finding, as a share of all. */
        SHARE,
        /** Findings for every 10,000 words. */
        PER_WORDS
    }

    /** What an amount looks like, for messages. */
    static final String FORMS = "a count (20), a share of the documents (0.5% or 0.005) or '3 per 10k words'";

    /**
     * Reads an amount.
     *
     * @throws IllegalArgumentException if it has none of the forms, or a share is above 1
     */
    static Amount of(String source) {
        Matcher words = PER_WORDS.matcher(source);
        if (words.matches()) {
            return new Amount(Unit.PER_WORDS, Double.parseDouble(words.group(1)), source);
        }
        Matcher percent = PERCENT.matcher(source);
        double share = percent.matches()
                ? new BigDecimal(percent.group(1)).movePointLeft(2).doubleValue()
                : DECIMAL.matcher(source).matches() ? Double.parseDouble(source) : -1;
        if (share >= 0 && share <= 1) {
            return new Amount(Unit.SHARE, share, source);
        }
        if (WHOLE.matcher(source).matches()) {
            return new Amount(Unit.FINDINGS, Double.parseDouble(source), source);
        }
        throw new IllegalArgumentException("must be " + FORMS + ", not '" + source + "'");
    }
}
