package dev.winnow.rules.privacy;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A telephone number in an international form, or behind a word that announces one. */
public final class PhoneNumber implements Rule {

    static final RuleInfo INFO = RuleInfo.of("phone-number", Category.PRIVACY, Severity.INFO)
            .summary("A telephone number")
            .why("""
                    A number in an author's note or an advertisement leads to a person, and models repeat it digit by digit.
                    Numbers that are kept for films and manuals are left alone.
                    """)
            .source(
                    "ITU-T E.164 (country codes, at most 15 digits); NANPA 555-0100 to 555-0199 and Ofcom's numbers for drama")
            .confidence(0.8)
            .option(Mask.OPTION, "", Mask.MEANING)
            .option(
                    "labels",
                    List.of(
                            "tel",
                            "telephone",
                            "phone",
                            "mobile",
                            "cell",
                            "fax",
                            "whatsapp",
                            "telefon",
                            "handy",
                            "mobil",
                            "telefono",
                            "tel\u00E9fono",
                            "telefone",
                            "t\u00E9l",
                            "t\u00E9l\u00E9phone",
                            "m\u00F3vil",
                            "cellulare",
                            "celular",
                            "telefoon",
                            "\u0442\u0435\u043B",
                            "\u0442\u0435\u043B\u0435\u0444\u043E\u043D",
                            "\u7535\u8BDD",
                            "\u96FB\u8A71",
                            "\u624B\u673A",
                            "\uC804\uD654"),
                    "words that announce a number, lower case")
            .hit("Call ⟦+49 30 7654 3210⟧ or ⟦+1 (212) 736-5000⟧.")
            .hit("Tel.: ⟦040 / 765 43 21⟧, fax ⟦040-765 43 22⟧; office ⟦(212) 736-5000⟧")
            .miss("+1 (212) 555-0147 and +44 20 7946 0123 are for films. Profit rose by +12 345 678 900 000.")
            .miss("The phone has 128 GB; in 2019 the telephone 1 rang 5 times. (2019) 12, 13-25")
            .build();

    private static final int MIN_DIGITS = 8;
    private static final int MAX_DIGITS = 15;
    private static final int MIN_LOCAL = 7;

    /** Between a label and its number: a full stop, a colon, a blank or two. */
    private static final int MAX_GAP = 4;

    /** Country codes of one and two digits; those of three begin with the other pairs that are in use. */
    private static final String SHORT_CODES =
            " 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65"
                    + " 66 81 82 84 86 90 91 92 93 94 95 98 ";

    private static final String LONG_CODES = " 21 22 23 24 25 26 29 35 37 38 42 50 59 67 68 69 80 85 87 88 96 97 99 ";

    /** Numbers for films and manuals, digits only. */
    private static final List<String> DRAMA =
            List.of("1555", "44207946", "441632960", "447700900", "0207946", "02079460", "01632960", "07700900");

    private final Mask mask;
    private final List<String> labels;

    public PhoneNumber(Settings settings) {
        mask = new Mask(settings, INFO);
        labels = settings.strings(INFO, "labels");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        List<String> literals = new ArrayList<>(labels);
        literals.add("+");
        literals.add("(");
        return Triggers.literals(literals).ignoringCase().asWords();
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Hits hits = view.hits(this);
        int done = 0;
        for (int i = 0; i < hits.size(); i++) {
            int start = hits.start(i);
            if (start < done) {
                continue;
            }
            char c = text.charAt(start);
            Span span = c == '+'
                    ? international(text, start)
                    : c == '(' ? american(text, start) : labelled(text, hits.end(i));
            if (span != null) {
                done = span.end();
                String digits = digits(text, span);
                if (!drama(digits)) {
                    out.add(span, "'" + span.in(text) + "' is a telephone number", mask.fix(span, digits));
                }
            }
        }
    }

    private static @Nullable Span international(String text, int plus) {
        if (plus > 0 && (Letters.isWord(text.charAt(plus - 1)) || text.charAt(plus - 1) == '+')) {
            return null;
        }
        Span span = number(text, plus, plus + 1);
        String digits = digits(text, span);
        return digits.length() >= MIN_DIGITS
                        && digits.length() <= MAX_DIGITS
                        && country(digits)
                        && !thousands(text, span)
                ? span
                : null;
    }

    /** Three digits in brackets, three and four. */
    private static @Nullable Span american(String text, int bracket) {
        Span span = number(text, bracket, bracket + 1);
        String digits = digits(text, span);
        boolean area = bracket + 4 < text.length() && text.charAt(bracket + 4) == ')';
        boolean alone = bracket == 0 || !Letters.isWord(text.charAt(bracket - 1));
        boolean shaped = digits.length() == 10 && digits.charAt(0) > '1' && digits.charAt(3) > '1';
        return area && alone && shaped ? span : null;
    }

    private static @Nullable Span labelled(String text, int from) {
        int start = from;
        while (start < text.length() && start - from < MAX_GAP && ".: \u00A0\uFF1A".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        if (start >= text.length()
                || start == from
                || text.charAt(start) != '(' && text.charAt(start) != '0' && !digit(text.charAt(start))) {
            return null;
        }
        Span span = number(text, start, start);
        int digits = digits(text, span).length();
        return digits >= MIN_LOCAL && digits <= MAX_DIGITS && !thousands(text, span) ? span : null;
    }

    /** The digits with single blanks, dashes, dots, slashes and brackets between. */
    private static Span number(String text, int start, int from) {
        int end = from;
        int i = from;
        int gap = 0;
        while (i < text.length() && i - start < 30 && gap < 4) {
            char c = text.charAt(i);
            if (digit(c)) {
                end = i + 1;
                gap = 0;
            } else if (" \u00A0-.()/\u2010\u2011\u2013".indexOf(c) >= 0) {
                gap++;
            } else {
                break;
            }
            i++;
        }
        boolean glued = end < text.length() && (Letters.isWord(text.charAt(end)) || text.charAt(end) == '%');
        return new Span(start, glued ? start : end);
    }

    /** Whether the digits are grouped as the thousands of an amount. */
    private static boolean thousands(String text, Span span) {
        int run = 0;
        int groups = 0;
        boolean threes = true;
        for (int i = span.start() + 1; i <= span.end(); i++) {
            if (i < span.end() && digit(text.charAt(i))) {
                run++;
            } else if (run > 0) {
                threes &= groups == 0 ? run <= 3 : run == 3;
                groups++;
                run = 0;
            }
        }
        return threes && groups > 2;
    }

    private static boolean country(String digits) {
        String two = " " + digits.substring(0, 2) + " ";
        return digits.charAt(0) == '1' && digits.length() == 11
                || digits.charAt(0) == '7' && digits.length() == 11
                || SHORT_CODES.contains(two)
                || LONG_CODES.contains(two);
    }

    private static boolean drama(String digits) {
        int exchange = digits.length() - 7;
        return exchange >= 0 && digits.startsWith("55501", exchange)
                || DRAMA.stream().anyMatch(digits::startsWith)
                || digits.chars().distinct().count() < 3;
    }

    private static String digits(String text, Span span) {
        StringBuilder digits = new StringBuilder();
        for (int i = span.start(); i < span.end(); i++) {
            if (digit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
