package dev.winnow.rules.encoding;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The characters that HTML entities stand for: numbers, and the names of HTML 4 that are met in running text. */
final class Entities {

    /** U+00A0 to U+00FF in order. */
    private static final String LATIN_1 = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot
            cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml
            Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
            agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute
            ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml""";

    /** Greek from U+0391 in order; the same in lower case from U+03B1. */
    private static final String GREEK =
            "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigmaf Sigma Tau Upsilon Phi Chi Psi Omega";

    /** Names and characters in turn. */
    private static final String OTHERS =
            "quot \" amp & lt < gt > apos ' hellip \u2026 ndash \u2013 mdash \u2014 lsquo \u2018 rsquo \u2019 ldquo \u201C rdquo \u201D"
                    + " sbquo \u201A bdquo \u201E lsaquo \u2039 rsaquo \u203A bull \u2022 euro \u20AC trade \u2122 OElig \u0152"
                    + " oelig \u0153 Scaron \u0160 scaron \u0161 Yuml \u0178 fnof \u0192 dagger \u2020 Dagger \u2021 permil \u2030 prime \u2032"
                    + " Prime \u2033 minus \u2212 infin \u221E ne \u2260 le \u2264 ge \u2265 asymp \u2248 radic \u221A sum \u2211 larr \u2190"
                    + " uarr \u2191 rarr \u2192 darr \u2193 harr \u2194 hearts \u2665 loz \u25CA circ \u02C6 tilde \u02DC";

    private Entities() {}

    /** Read with the first entity that is met. */
    private static final class Names {
        static final Map<String, String> ALL = all();
        static final Charset WINDOWS = Charset.forName("windows-1252");

        private static Map<String, String> all() {
            Map<String, String> all = new HashMap<>();
            char next = '\u00A0';
            for (String name : LATIN_1.split("\\s+", -1)) {
                all.put(name, String.valueOf(next++));
            }
            next = '\u0391';
            for (String name : GREEK.split(" ", -1)) {
                all.put(name, String.valueOf(next));
                all.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), String.valueOf((char)
                        (next + 0x20)));
                next++;
            }
            String[] others = OTHERS.split(" ", -1);
            for (int i = 0; i < others.length; i += 2) {
                all.put(others[i], others[i + 1]);
            }
            return Map.copyOf(all);
        }
    }

    /** What stands between ampersand and semicolon as a character; null when it names none. */
    static @Nullable String character(String name) {
        return name.startsWith("#") ? numbered(name) : Names.ALL.get(name);
    }

    private static @Nullable String numbered(String name) {
        boolean hexadecimal = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        String digits = name.substring(hexadecimal ? 2 : 1);
        if (digits.isEmpty() || digits.length() > 7 || !digits.matches(hexadecimal ? "[0-9A-Fa-f]+" : "[0-9]+")) {
            return null;
        }
        int codePoint = Integer.parseInt(digits, hexadecimal ? 16 : 10);
        if (codePoint >= 0x80 && codePoint < 0xA0) {
            String windows = new String(new byte[] {(byte) codePoint}, Names.WINDOWS);
            return windows.equals("\uFFFD") ? null : windows;
        }
        boolean character = codePoint >= ' '
                && codePoint <= Character.MAX_CODE_POINT
                && Character.isDefined(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE;
        return character || codePoint == 10 || codePoint == 9 ? Character.toString(codePoint) : null;
    }
}
