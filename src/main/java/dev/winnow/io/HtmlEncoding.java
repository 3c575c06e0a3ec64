package dev.winnow.io;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a web page: its byte order mark; UTF-8 where its bytes are that and not only ASCII, which no other encoding's are by chance;
 * what a meta element near its beginning says; else windows-1252, as in the WHATWG's standard.
 */
final class HtmlEncoding {

    /** How far browsers look for a meta element, and a little further, as they do when the page comes in slowly. */
    private static final int LOOKED_AT = 4096;

    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<(?:meta\\b[^>]*?\\bcharset|\\?xml\\b[^>]*?\\bencoding)\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})");

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private HtmlEncoding() {}

    /** The encoding of a page of the bytes. */
    static Encoding of(byte[] bytes) {
        Encoding marked = Encoding.of(bytes);
        if (marked.mark() != null) {
            return marked;
        }
        Charset declared = declared(bytes);
        boolean ascii = ascii(bytes);
        if (!ascii && utf8(bytes)) {
            return Encoding.UTF_8;
        }
        if (declared != null) {
            return new Encoding(declared, null);
        }
        return ascii ? Encoding.UTF_8 : new Encoding(WINDOWS_1252, null);
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? charset(matcher.group(1).toLowerCase(Locale.ROOT)) : null;
    }

    /** What browsers take the name for: the smaller sets stand for the larger ones of Windows. */
    private static @Nullable Charset charset(String label) {
        String name = switch (label) {
            case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii", "x-user-defined" ->
                "windows-1252";
            case "iso-8859-9", "latin5" -> "windows-1254";
            case "iso-8859-11", "tis-620" -> "x-windows-874";
            case "gb2312", "gbk", "x-gbk", "gb_2312-80" -> "GB18030";
            case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
            case "euc-kr", "ks_c_5601-1987", "ksc5601" -> "x-windows-949";
            case "big5" -> "Big5-HKSCS";
            case "utf8", "utf-16", "utf-16le", "utf-16be", "utf-32" -> "UTF-8"; // who can read the name reads ASCII
            default -> label;
        };
        try {
            Charset charset = Charset.forName(name);
            return charset.canEncode() ? charset : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether three in four of the characters beyond ASCII come out whole: one cut character does not make a page Latin. */
    private static boolean utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int beyond = 0;
        int broken = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            beyond += c > 0x7F ? 1 : 0;
            broken += c == '\uFFFD' ? 1 : 0;
        }
        return 4 * broken <= beyond;
    }
}
