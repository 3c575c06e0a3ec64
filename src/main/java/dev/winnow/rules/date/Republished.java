package dev.winnow.rules.date;

import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Hashes;
import java.util.Set;

/** Whether a text says itself that it was published before. */
final class Republished {

    private static final Set<Long> FIRST = Hashes.ofWords(
            "originally first previously initially zuerst ursprünglich originalmente initialement originariamente впервые"
                    + " pierwotnie ursprungligen oorspronkelijk eerder");
    private static final Set<Long> APPEARED = Hashes.ofWords(
            "published appeared posted printed aired ran veröffentlicht erschienen publicado publicada publié publiée pubblicato"
                    + " опубликовано опубликована opublikowany publicerad verschenen gepubliceerd");
    private static final Set<Long> AGAIN = Hashes.ofWords("republished reprinted reposted republicado republié");

    private Republished() {}

    static boolean says(View view) {
        Words words = view.words();
        for (int i = 0; i < words.count(); i++) {
            long hash = words.foldedHash(i);
            if (AGAIN.contains(hash)
                    || FIRST.contains(hash) && i + 1 < words.count() && APPEARED.contains(words.foldedHash(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
