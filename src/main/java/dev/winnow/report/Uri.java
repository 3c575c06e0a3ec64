package dev.winnow.report;

import java.nio.charset.StandardCharsets;

/** Paths as CI hosts want them. */
final class Uri {

    private static final String UNRESERVED = "-._~/";
    private static final String HEX = "0123456789ABCDEF";

    private Uri() {}

    /** The path without {@code ./} at its beginning, which hosts do not match with their own. */
    static String relative(String path) {
        String rest = path;
        while (rest.startsWith("./")) {
            rest = rest.substring(2);
            while (rest.startsWith("/")) {
                rest = rest.substring(1);
            }
        }
        return rest.isEmpty() ? path : rest;
    }

    /** Whether the path begins at a root, that of a Windows drive too. */
    static boolean absolute(String path) {
        return path.startsWith("/") || path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) == '/';
    }

    /** A URI reference (RFC 3986): every byte of the UTF-8 form but letters, digits and {@code - . _ ~ /} is percent-encoded. */
    static String of(String path) {
        StringBuilder uri = new StringBuilder(path.length() + 16);
        if (absolute(path)) {
            uri.append(path.startsWith("/") ? "file://" : "file:///");
        }
        for (byte b : relative(path).getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
            if (plain || UNRESERVED.indexOf(b) >= 0) {
                uri.append((char) b);
            } else {
                uri.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
            }
        }
        return uri.toString();
    }
}
