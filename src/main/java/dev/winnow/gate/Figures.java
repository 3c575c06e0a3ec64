package dev.winnow.gate;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people read them. */
final class Figures {

    private Figures() {}

    /** A share as percent with two figures, such as {@code 5.1%}, {@code 0.25%} or {@code 100%}. */
    static String percent(double share) {
        return plain(share * 100) + "%";
    }

    /** A number with two figures; all of those before the point. */
    static String plain(double value) {
        int digits = value >= 100 ? 3 : 2;
        BigDecimal rounded = value >= 1000
                ? new BigDecimal(Math.round(value))
                : new BigDecimal(value).round(new MathContext(digits));
        BigDecimal stripped = rounded.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** {@code 1 finding}, {@code 2 findings}. */
    static String of(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
