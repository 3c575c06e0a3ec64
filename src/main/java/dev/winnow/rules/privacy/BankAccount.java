package dev.winnow.rules.privacy;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.rules.Figures;
import dev.winnow.text.Letters;
import java.math.BigInteger;
import java.util.Set;

/** An international bank account number, known by its country's length and its check digits. */
public final class BankAccount implements Rule {

    static final RuleInfo INFO = RuleInfo.of("bank-account", Category.PRIVACY, Severity.WARNING)
            .summary("An international bank account number")
            .why("""
                    The account of a person or a small firm stands in appeals and invoices that end up on the web. Models repeat
                    such strings letter by letter. The sample numbers of the banks' own manuals are left alone.
                    """)
            .source("ISO 13616 and the IBAN registry of SWIFT (lengths and sample numbers); ISO/IEC 7064 MOD 97-10")
            .confidence(0.9)
            .option(Mask.OPTION, "", Mask.MEANING)
            .hit("Donate to ⟦DE75 5121 0800 1245 1261 99⟧ or ⟦NL02ABNA0123456789⟧, thank you.")
            .miss("A sample is DE89 3704 0044 0532 0130 00, or GB29 NWBK 6016 1331 9268 19.")
            .miss("DE76 5121 0800 1245 1261 99 has wrong check digits; flight BA22 leaves from gate IT60.")
            .build();

    /** Country codes and lengths, from the registry. */
    private static final String LENGTHS =
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29"
                    + " ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20"
                    + " LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24"
                    + " SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20";

    /** Samples of the registry that manuals repeat. */
    private static final Set<String> SAMPLES = Set.of(
            "DE89370400440532013000",
            "GB29NWBK60161331926819",
            "GB82WEST12345698765432",
            "FR1420041010050500013M02606",
            "FR7630006000011234567890189",
            "NL91ABNA0417164300",
            "ES9121000418450200051332",
            "IT60X0542811101000000123456",
            "BE68539007547034",
            "AT611904300234573201",
            "CH9300762011623852957",
            "PL61109010140000071219812874",
            "SE4550000000058398257466",
            "NO9386011117947",
            "DK5000400440116243",
            "IE29AIBK93115212345678",
            "PT50000201231234567890154");

    private static final int MIN_LENGTH = 15;
    private static final int MAX_LENGTH = 34;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private final Mask mask;

    public BankAccount(Settings settings) {
        mask = new Mask(settings, INFO);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Words words = view.words();
        Figures figures = Figures.in(view);
        for (int i = 0; i < figures.count(); i++) {
            int word = figures.word(i);
            int length = words.length(word);
            if ((length == 4 || length >= MIN_LENGTH && length <= MAX_LENGTH)
                    && begins(view.text(), words.start(word))) {
                checkFrom(view, words.start(word), out);
            }
        }
    }

    /** Two capitals and two digits. */
    private static boolean begins(String text, int at) {
        return Figures.capital(text.charAt(at))
                && Figures.capital(text.charAt(at + 1))
                && Figures.digit(text.charAt(at + 2))
                && Figures.digit(text.charAt(at + 3));
    }

    private void checkFrom(View view, int start, Findings out) {
        String text = view.text();
        int known = LENGTHS.indexOf(text.substring(start, start + 2));
        if (known < 0 || known % 5 != 0) {
            return;
        }
        int length = Integer.parseInt(LENGTHS, known + 2, known + 4, 10);
        StringBuilder number = new StringBuilder();
        int end = start;
        while (end < text.length() && number.length() < length) {
            char c = text.charAt(end);
            if (Figures.digit(c) || Figures.capital(c)) {
                number.append(c);
            } else if (c != ' ' && c != '\u00A0' && c != '-') {
                return;
            }
            end++;
        }
        boolean ends = end == text.length() || !Letters.isWord(text.charAt(end));
        String value = number.toString();
        if (value.length() == length && ends && checks(value) && !SAMPLES.contains(value)) {
            Span span = new Span(start, end);
            String shown = value.substring(0, 4) + "..." + value.substring(length - 2);
            out.add(span, "'" + shown + "' is the number of a bank account", mask.fix(span, value));
        }
    }

    /** The remainder of ISO 7064, with letters as the numbers 10 to 35. */
    private static boolean checks(String value) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            digits.append(Character.digit(value.charAt((i + 4) % value.length()), 36));
        }
        return new BigInteger(digits.toString()).mod(MODULUS).intValue() == 1;
    }
}
