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
import dev.winnow.text.Letters;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The address of a machine on the Internet. */
public final class IpAddress implements Rule {

    static final RuleInfo INFO = RuleInfo.of("ip-address", Category.PRIVACY, Severity.INFO)
            .summary("The address of a machine on the Internet")
            .why("""
                    An address in a comment or a log leads to the line of a person; the law of the European Union counts it among
                    personal data. Addresses for documentation, of private networks and of public name servers are left alone.
                    """)
            .source("RFC 5737 and 3849 (documentation), 1918 and 4193 (private networks), 6890 (special purposes)")
            .confidence(0.8)
            .option(Mask.OPTION, "", Mask.MEANING)
            .hit("The comment came from ⟦84.23.119.7⟧, another from ⟦2a02:8388:6c0:12::7f⟧.")
            .miss("Use 192.0.2.7, 10.0.0.1, 127.0.0.1 or 2001:db8::1; the time was 10:20:30:40.")
            .miss("Version 4.11.20.3 came out; see section 2.30.4.1 and 84.23.119.756.")
            .build();

    /** Beginnings of IPv4 addresses that lead to nobody: special ranges and public name servers. */
    private static final List<String> NOBODY_4 = List.of(
            "0.",
            "10.",
            "127.",
            "169.254.",
            "192.168.",
            "192.0.0.",
            "192.0.2.",
            "198.51.100.",
            "203.0.113.",
            "198.18.",
            "198.19.",
            "8.8.",
            "1.1.1.",
            "1.0.0.",
            "9.9.9.",
            "1.2.3.");

    private static final List<String> NOBODY_6 =
            List.of("2001:db8", "2001:0db8", "::", "fe80:", "fc", "fd", "ff", "2001:4860:4860:");

    private static final int MAX_LENGTH = 39;

    /** A number with four parts that are all below is a version or a section rather than an address; a guess. */
    private static final int MAX_SECTION = 32;

    private static final int LAST_USED = 223;

    private static final Set<Long> VERSIONS =
            Hashes.ofWords("version v ver versions release build firmware driver section chapter");

    private final Mask mask;

    public IpAddress(Settings settings) {
        mask = new Mask(settings, INFO);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Words words = view.words();
        Figures figures = Figures.in(view);
        int done = 0;
        for (int i = 0; i < figures.count(); i++) {
            int word = figures.word(i);
            int end = words.end(word);
            if (words.start(word) >= done
                    && end - words.start(word) <= 4
                    && end + 1 < text.length()
                    && joins(text, end)) {
                Span span = around(text, words.start(word));
                done = span.end();
                checkSpan(view, span, out);
            }
        }
    }

    /** Whether an address may go on here: a dot or colon and another part. */
    private static boolean joins(String text, int at) {
        char next = text.charAt(at + 1);
        return text.charAt(at) == '.'
                ? Figures.digit(next)
                : text.charAt(at) == ':' && (hexadecimal(next) || next == ':');
    }

    private void checkSpan(View view, Span span, Findings out) {
        String address = span.in(view.text());
        boolean four = address.indexOf(':') < 0;
        if (span.length() > MAX_LENGTH || partOfMore(view.text(), span)) {
            return;
        }
        if (four ? fourParts(address) && !version(view, span.start()) : sixteenBytes(address)) {
            out.add(span, "'" + address + "' is the address of a machine", mask.fix(span, address));
        }
    }

    private static Span around(String text, int at) {
        int start = at;
        while (start > 0 && at - start <= MAX_LENGTH && part(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && end - at <= MAX_LENGTH && part(text.charAt(end))) {
            end++;
        }
        while (end > at
                && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ':' && text.charAt(end - 2) != ':')) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean part(char c) {
        return hexadecimal(c) || c == '.' || c == ':';
    }

    private static boolean partOfMore(String text, Span span) {
        char before = span.start() == 0 ? ' ' : text.charAt(span.start() - 1);
        char after = span.end() == text.length() ? ' ' : text.charAt(span.end());
        return Letters.isWord(before)
                || Letters.isWord(after)
                || "-_.@".indexOf(before) >= 0
                || after == '-'
                || after == '_';
    }

    private static boolean fourParts(String address) {
        int parts = 1;
        int value = 0;
        int largest = 0;
        int start = 0;
        for (int i = 0; i <= address.length(); i++) {
            char c = i == address.length() ? '.' : address.charAt(i);
            if (c == '.') {
                boolean zero = i - start > 1 && address.charAt(start) == '0';
                if (i == start || i - start > 3 || zero || value > 255 || parts == 1 && value > LAST_USED) {
                    return false;
                }
                largest = Math.max(largest, value);
                parts += i == address.length() ? 0 : 1;
                value = 0;
                start = i + 1;
            } else if (!Figures.digit(c)) {
                return false;
            } else {
                value = i - start < 3 ? value * 10 + c - '0' : 256;
            }
        }
        return parts == 4
                && largest > MAX_SECTION
                && NOBODY_4.stream().noneMatch(address::startsWith)
                && !privateTwelve(address);
    }

    /** 172.16.0.0 to 172.31.255.255. */
    private static boolean privateTwelve(String address) {
        return address.matches("172\\.(1[6-9]|2\\d|3[01])\\..*");
    }

    /** Groups of up to four hexadecimal digits: eight of them, or fewer with one double colon; one digit and one letter at least. */
    private static boolean sixteenBytes(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        int twice = lower.indexOf("::");
        if (lower.indexOf('.') >= 0
                || twice >= 0 && lower.indexOf("::", twice + 1) >= 0
                || NOBODY_6.stream().anyMatch(lower::startsWith)) {
            return false;
        }
        int groups = 0;
        for (String group : lower.split(":", -1)) {
            groups += group.isEmpty() ? 0 : 1;
            if (group.length() > 4) {
                return false;
            }
        }
        boolean mixed = lower.chars().anyMatch(c -> c >= 'a' && c <= 'f')
                && lower.chars().anyMatch(c -> c >= '0' && c <= '9');
        return mixed && (twice >= 0 ? groups >= 3 && groups < 8 : groups == 8);
    }

    private static boolean version(View view, int start) {
        Words words = view.words();
        int word = words.from(start) - 1;
        return word >= 0 && VERSIONS.contains(words.foldedHash(word));
    }

    private static boolean hexadecimal(char c) {
        return Figures.digit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
