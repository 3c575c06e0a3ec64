package dev.winnow.rules.boilerplate;

import dev.winnow.Document;
import dev.winnow.text.Hashes;

/**
 * Where a document comes from: the host of its address, else the folder of its id.
 *
 * @param key a hash of the host or folder
 * @param isHost whether the document says its address
 */
record Site(long key, boolean isHost) {

    static Site of(Document document) {
        String url = document.meta().getOrDefault("url", "");
        int scheme = url.indexOf("://");
        if (scheme > 0) {
            int start = scheme + 3;
            int end = start;
            while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
                end++;
            }
            start = url.startsWith("www.", start) ? start + 4 : start;
            if (end > start) {
                return new Site(Hashes.folded(url, start, end), true);
            }
        }
        int slash = document.id().lastIndexOf('/');
        return new Site(Hashes.of(document.id(), 0, Math.max(0, slash)) + 1, false);
    }
}
