package dev.winnow.config;

import java.util.List;
import java.util.Locale;

/**
 * The documents that a part of a configuration is about: those whose path and whose site are named. Immutable.
 *
 * @param paths patterns of which one has to match the path; none: every path
 * @param sites hosts of which the document's address has to have one, or a host below it; none: every document
 */
public record Where(List<Glob> paths, List<String> sites) {

    /** Every document. */
    static final Where ANYWHERE = new Where(List.of(), List.of());

    public Where {
        paths = List.copyOf(paths);
        sites = List.copyOf(sites);
    }

    /** Whether a document is meant; the site is empty for a document without address. */
    public boolean matches(String path, String site) {
        return (paths.isEmpty() || paths.stream().anyMatch(glob -> glob.matches(path)))
                && (sites.isEmpty()
                        || sites.stream().anyMatch(named -> site.equals(named) || site.endsWith("." + named)));
    }

    boolean everywhere() {
        return paths.isEmpty() && sites.isEmpty();
    }

    /** The host of an address in lower case, without port; empty where there is none. */
    public static String site(String url) {
        int from = url.indexOf("://");
        if (from < 0) {
            return "";
        }
        int end = from + 3;
        int start = end;
        while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
            if (url.charAt(end) == '@') {
                start = end + 1;
            }
            end++;
        }
        String host = url.substring(start, end).toLowerCase(Locale.ROOT);
        int colon = host.lastIndexOf(':');
        boolean port = colon >= 0 && host.indexOf(']', colon) < 0;
        return port ? host.substring(0, colon) : host;
    }
}
