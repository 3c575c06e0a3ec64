package dev.winnow.rules.concatenation;

/**
 * What each sign of a join counts, in log odds.
 *
 * <p>Found by a regression in which every text chooses between its gaps and "none": 2,900 joins, by headline, blank line, line break, blank, nothing, and on one topic, and 1,700 whole
 * texts and pieces of them, made of 377 articles in some 15 languages.
 */
final class Weights {

    static final double BIAS = -4.37;

    static final double NAMES_LACK = 1.80;
    static final double CONTENT_LACKS = 0.65;
    static final double NUMBERS_LACK = -0.28;
    static final double RATIO = 1.57;
    static final double LACK = 1.53;
    static final double DEVIATION = 0.54;
    static final double BELOW_MEAN = 1.51;
    static final double KNOWN_AFTER = -2.70;
    static final double KNOWN_BEFORE = -9.85;
    static final double KNOWN_LESS = -7.69;
    static final double LIKENESS = -9.14;
    static final double LIKENESS_OF_NAMES = -4.42;
    static final double OFF_MIDDLE = -1.49;
    static final double SHORTER_SIDE = 1.68;
    static final double PROSE = -1.01;

    static final double HEADLINE = 2.02;
    static final double MORE_HEADLINES = -0.62;
    static final double HEADING = 0;
    static final double AFTER_HEADLINE = -1.37;
    static final double ENDED = 0.30;
    static final double NO_BLANK = 2.91;
    static final double OPENS_LINE = 1.30;
    static final double QUOTATION = -0.51;
    static final double DATELINE = 1.91;
    static final double BYLINE = 1.09;
    static final double PRONOUN = -1.23;
    static final double THIS = -0.56;
    static final double CONNECTIVE = -1.22;
    static final double FIRST_PERSON = -0.25;

    static final double QUOTES = 0.63;
    static final double APOSTROPHES = 1.23;
    static final double ANGLED_QUOTES = 0.85;
    static final double DASHES = 0.53;

    private Weights() {}
}
