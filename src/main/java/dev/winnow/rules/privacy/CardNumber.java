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
import dev.winnow.text.Hashes;
import java.util.Set;

/** The number of a payment card, known by its issuer's digits, its length and its check digit. */
public final class CardNumber implements Rule {

    static final RuleInfo INFO = RuleInfo.of("card-number", Category.PRIVACY, Severity.WARNING)
            .summary("The number of a payment card")
            .why("""
                    A card number in a text is a leak, and models repeat such strings digit by digit. Numbers that the card
                    companies publish for tests are left alone.
                    """)
            .source(
                    "ISO/IEC 7812-1 (issuer digits, Luhn check digit); test numbers as printed by PayPal, Stripe and Adyen")
            .confidence(0.9)
            .option(Mask.OPTION, "", Mask.MEANING)
            .hit("Paid with card ⟦4539 1488 0343 6467⟧ at the desk, then with ⟦3792-354508-16215⟧.")
            .miss("Test with 4111 1111 1111 1111 or 5555 5555 5555 4444.")
            .miss("Invoice no. 4539148803436467 is paid; Bestellung: 4539 1488 0343 6467")
            .miss("Call 4539 1488 0343 6468; ISBN 978-3-16-148410-0; 2023 2024 2025 2026")
            .build();

    /** Numbers for tests. */
    private static final Set<String> TESTS = Set.of(
            "4111111111111111",
            "4242424242424242",
            "4012888888881881",
            "4000056655665556",
            "4917610000000000",
            "5555555555554444",
            "5105105105105100",
            "5200828282828210",
            "5454545454545454",
            "5424000000000015",
            "2223003122003222",
            "378282246310005",
            "371449635398431",
            "378734493671000",
            "6011111111111117",
            "6011000990139424",
            "3530111333300000",
            "3566002020360505",
            "30569309025904",
            "38520000023237",
            "36227206271667");

    private static final int MIN_DIGITS = 14;
    private static final int MAX_DIGITS = 19;

    /** A number in one piece may be any number; the groups of a card speak for one. */
    private static final double IN_ONE_PIECE = 0.6;

    /** What a number is called that is not a card's. */
    private static final Set<Long> OTHER = Hashes.ofWords(
            "order orders invoice tracking parcel shipment consignment ticket reference ref serial imei barcode ean isbn bestellung bestellnummer"
                    + " auftrag auftragsnummer rechnung rechnungsnummer sendung sendungsnummer sendungsverfolgung commande facture colis suivi"
                    + " pedido factura seguimiento fatura rastreio encomenda ordine fattura spedizione bestelling factuur zending zam\u00F3wienie"
                    + " zam\u00F3wienia faktura faktury przesy\u0142ka ordernummer fakturanummer \u0437\u0430\u043A\u0430\u0437"
                    + " \u0437\u0430\u043A\u0430\u0437\u0430");

    private static final Set<Long> CARD = Hashes.ofWords(
            "card cards visa mastercard amex karte kreditkarte carte tarjeta cart\u00E3o carta kaart creditcard karta karty kort"
                    + " \u043A\u0430\u0440\u0442\u0430 \u043A\u0430\u0440\u0442\u044B");

    /** "Order no. 4539", "Bestellung mit der Nummer 4539"; a guess. */
    private static final int LABEL_WORDS = 4;

    private final Mask mask;

    public CardNumber(Settings settings) {
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
        int done = -1;
        for (int i = 0; i < figures.count(); i++) {
            int word = figures.word(i);
            int length = words.length(word);
            if (word > done && (length == 4 || length >= MIN_DIGITS && length <= MAX_DIGITS)) {
                done = checkFrom(view, word, out);
            }
        }
    }

    /** Looks at the number that begins with the word and says which word is its last, or the word itself. */
    private int checkFrom(View view, int first, Findings out) {
        Words words = view.words();
        String text = view.text();
        StringBuilder digits = new StringBuilder();
        int last = first;
        while (last < words.count()
                && digits.length() + words.length(last) <= MAX_DIGITS
                && digits(text, words.start(last), words.end(last))) {
            boolean joined = last == first
                    || words.start(last) == words.end(last - 1) + 1
                            && " -".indexOf(text.charAt(words.end(last - 1))) >= 0;
            if (!joined) {
                break;
            }
            digits.append(text, words.start(last), words.end(last));
            last++;
        }
        last--;
        Span span = new Span(words.start(first), words.end(Math.max(first, last)));
        String number = digits.toString();
        if (number.length() < MIN_DIGITS
                || !issued(number)
                || !checks(number)
                || TESTS.contains(number)
                || partOfMore(text, span)
                || labelled(view, first)) {
            return first;
        }
        double confidence = last > first ? INFO.confidence() : IN_ONE_PIECE;
        out.add(confidence, span, "'" + shown(number) + "' is the number of a payment card", mask.fix(span, number));
        return last;
    }

    /** Whether the words before the number, in its line, call it the number of an order, an invoice or a parcel. */
    private static boolean labelled(View view, int first) {
        Words words = view.words();
        int line = view.lineStart(view.lineAt(words.start(first)));
        for (int i = first - 1; i >= Math.max(0, first - LABEL_WORDS) && words.start(i) >= line; i--) {
            long word = words.foldedHash(i);
            if (CARD.contains(word) || OTHER.contains(word)) {
                return OTHER.contains(word);
            }
        }
        return false;
    }

    private static String shown(String number) {
        return number.substring(0, 4) + "..." + number.substring(number.length() - 2);
    }

    private static boolean partOfMore(String text, Span span) {
        char before = span.start() == 0 ? ' ' : text.charAt(span.start() - 1);
        char after = span.end() == text.length() ? ' ' : text.charAt(span.end());
        return "/_-.#=&".indexOf(before) >= 0 || "/_-=".indexOf(after) >= 0;
    }

    /** Whether an issuer's digits stand first and the length is theirs. */
    private static boolean issued(String number) {
        int four = Integer.parseInt(number.substring(0, 4));
        int two = four / 100;
        return switch (number.length()) {
            case 14 -> two == 36 || two == 38 || four >= 3000 && four < 3060;
            case 15 -> two == 34 || two == 37;
            case 16 ->
                four / 1000 == 4
                        || two >= 51 && two <= 55
                        || four >= 2221 && four <= 2720
                        || four == 6011
                        || two == 65
                        || four >= 6440 && four < 6500
                        || four >= 3528 && four < 3590
                        || two == 62;
            default -> false;
        };
    }

    /** Luhn's check. */
    private static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int d = number.charAt(number.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? d : 2 * d;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static boolean digits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Figures.digit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
