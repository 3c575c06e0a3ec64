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
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An e-mail address, recognised outward from its at sign. */
public final class EmailAddress implements Rule {

    static final RuleInfo INFO = RuleInfo.of("email-address", Category.PRIVACY, Severity.WARNING)
            .summary("An e-mail address")
            .why("""
                    An address in an author's note leads to a person. Models repeat such strings word for word, and corpora
                    that are published are expected to be free of them. Addresses that belong to an office, as info@ does,
                    are reported with so low a confidence that they show only on request.
                    """)
            .source(
                    "RFC 5321 section 4.1.2 (as written in practice: no quoted local part, no address literal), RFC 2606 (reserved names)")
            .confidence(0.9)
            .option(Mask.OPTION, "", Mask.MEANING)
            .option(
                    "allowed-domains",
                    List.of(
                            "example.com",
                            "example.org",
                            "example.net",
                            "example.edu",
                            "example",
                            "test",
                            "invalid",
                            "localhost",
                            "local",
                            "localdomain",
                            "internal",
                            "tld",
                            "domain.com",
                            "mydomain.com",
                            "yourdomain.com",
                            "your-domain.com",
                            "mycompany.com",
                            "yourcompany.com"),
                    "domains whose addresses belong to nobody, lower case; those below them too")
            .option(
                    "offices",
                    List.of(
                            "info",
                            "contact",
                            "kontakt",
                            "contacto",
                            "office",
                            "mail",
                            "email",
                            "hello",
                            "help",
                            "support",
                            "service",
                            "press",
                            "presse",
                            "media",
                            "news",
                            "newsroom",
                            "editor",
                            "editors",
                            "editorial",
                            "redaktion",
                            "redaction",
                            "redaccion",
                            "tips",
                            "letters",
                            "feedback",
                            "sales",
                            "ads",
                            "advertising",
                            "marketing",
                            "jobs",
                            "careers",
                            "privacy",
                            "legal",
                            "abuse",
                            "admin",
                            "webmaster",
                            "postmaster",
                            "security",
                            "team",
                            "subscribe",
                            "subs",
                            "subscriptions",
                            "moderator",
                            "community",
                            "opensource",
                            "dev",
                            "users",
                            "commits",
                            "issues",
                            "list"),
                    "local parts that no single person reads, lower case")
            .hit("Mara Lindqvist writes on shipping; reach her at ⟦mara.lindqvist@harbour-times.se⟧.")
            .hit("Tips:⟦m_olin@wire.co.uk⟧Follow us")
            .miss("Clone git@code.harbour.org:ferry/tables.git or write to jane@example.com.")
            .miss("@ferrywatch and @quay@social.harbour.org say that tool@2.1.0 and logo@2x.png are out.")
            .build();

    /** An office's address: below the 0.5 that the command line shows unasked. */
    private static final double OFFICE_CONFIDENCE = 0.4;

    /** RFC 5321 section 4.5.3.1: the longest local part and domain. */
    private static final int MAX_LOCAL = 64;

    private static final int MAX_DOMAIN = 255;

    /** Ends of file names that look like domains. */
    private static final Set<String> FILE_ENDS = Set.of(
            "png", "jpg", "jpeg", "gif", "svg", "webp", "js", "mjs", "ts", "css", "html", "htm", "php", "json", "pdf",
            "tgz", "tar", "gz", "py", "yml", "yaml");

    private final List<String> allowedDomains;
    private final Set<String> offices;
    private final Mask mask;

    public EmailAddress(Settings settings) {
        allowedDomains = settings.strings(INFO, "allowed-domains");
        offices = Set.copyOf(settings.strings(INFO, "offices"));
        mask = new Mask(settings, INFO);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        return Triggers.characters("@");
    }

    @Override
    public void check(View view, Findings out) {
        String text = view.text();
        Hits hits = view.hits(this);
        for (int i = 0; i < hits.size(); i++) {
            int at = hits.start(i);
            int start = localStart(text, at);
            int end = domainEnd(text, at + 1);
            if (start < at && end > at + 1 && !partOfMore(text, start, end)) {
                report(text, new Span(start, end), at, out);
            }
        }
    }

    private void report(String text, Span address, int at, Findings out) {
        String local = text.substring(address.start(), at).toLowerCase(Locale.ROOT);
        String domain = text.substring(at + 1, address.end()).toLowerCase(Locale.ROOT);
        if (unread(local) || unread(domain) || allowed(domain)) {
            return;
        }
        boolean office = offices.contains(local);
        out.add(
                office ? OFFICE_CONFIDENCE : INFO.confidence(),
                address,
                "E-mail address '" + address.in(text) + (office ? "' of an office" : "' may lead to a person"),
                mask.fix(address, local + "@" + domain));
    }

    /** Where the local part begins; {@code at} when there is none that an address could have. */
    private static int localStart(String text, int at) {
        int start = at;
        while (start > 0 && at - start <= MAX_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && !isAlphanumeric(text.charAt(start))) {
            start++;
        }
        String local = text.substring(start, at);
        return local.length() > MAX_LOCAL || local.endsWith(".") || local.contains("..") ? at : start;
    }

    /** Where the domain ends; {@code from} when none begins there. */
    private static int domainEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from <= MAX_DOMAIN && isDomain(text.charAt(end))) {
            end++;
        }
        while (end > from && !isAlphanumeric(text.charAt(end - 1))) {
            end--;
        }
        String domain = text.substring(from, end);
        int dot = from + domain.lastIndexOf('.');
        if (dot <= from || domain.length() > MAX_DOMAIN || domain.contains("..")) {
            return from;
        }
        int last = topLevelEnd(text, dot + 1, end);
        boolean file = FILE_ENDS.contains(text.substring(dot + 1, last).toLowerCase(Locale.ROOT));
        return last - dot > 2 && !file && isAlphanumeric(text.charAt(from)) ? last : from;
    }

    /** The letters of the last label, without a word that is glued to it: {@code comFollow} ends after {@code com}. */
    private static int topLevelEnd(String text, int start, int end) {
        int last = start;
        while (last < end
                && isLetter(text.charAt(last))
                && !(last > start && isUpper(text.charAt(last)) && !isUpper(text.charAt(last - 1)))) {
            last++;
        }
        boolean stopped = last == end || isUpper(text.charAt(last));
        return stopped && last - start <= 24 ? last : start;
    }

    /** A remote such as {@code git@host:path}, a handle with two at signs, or the user of a URL. */
    private static boolean partOfMore(String text, int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        boolean path = (after == ':' || after == '/') && end + 1 < text.length() && isDomain(text.charAt(end + 1));
        return before == '@' || before == '/' || after == '@' || path || before == ':' && inUrl(text, start - 1);
    }

    /** Whether the colon stands after the user of a URL, as in {@code https://user:password@host}. */
    private static boolean inUrl(String text, int colon) {
        int start = colon;
        while (start > 0 && colon - start <= MAX_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        return start > 1 && text.startsWith("//", start - 2);
    }

    /** An address nobody reads: {@code noreply@...}, {@code ...@users.noreply.host}. */
    private static boolean unread(String part) {
        return part.contains("noreply") || part.contains("no-reply") || part.contains("donotreply");
    }

    private boolean allowed(String domain) {
        return allowedDomains.stream().anyMatch(known -> domain.equals(known) || domain.endsWith("." + known));
    }

    private static boolean isLocal(char c) {
        return isAlphanumeric(c) || "._%+-".indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return isAlphanumeric(c) || c == '.' || c == '-';
    }

    private static boolean isAlphanumeric(char c) {
        return isLetter(c) || c >= '0' && c <= '9';
    }

    /** Latin letters, those with diacritics too; other scripts often touch an address without a blank. */
    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC0 && c < 0x250 && Character.isLetter(c);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
