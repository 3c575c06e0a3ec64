package dev.winnow.rules.date;

import dev.winnow.Span;
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

    /** Where old texts are kept, in the words of those who keep them. */
    private static final Set<Long> KEPT = Hashes.ofWords(
            "archive archives files volumes morgue scrapbook archiv archivs archivbestand jahrgänge bänden archivo archivos hemeroteca");

    private static final Set<Long> OURS = Hashes.ofWords(
            "our the bound back unser unserem unseren unseres dem alten nos notre les nuestro nuestros nuestra la el los");

    private static final Set<Long> YEARS = Hashes.ofWords(
            "year years decades century centuries jahr jahren jahrzehnten an ans années siècle siècles año años"
                    + " décadas siglo siglos");

    /** Before the number of years; "ago" stands after it. */
    private static final Set<Long> AGO = Hashes.ofWords("vor a hace");

    /** Between "vor" or "hace" and the years stand at most so many words: "hace más de cien años". */
    private static final int WORDS_OF_A_NUMBER = 4;

    private Republished() {}

    /** Whether the text says so, or what stands before its dateline says that the report is an old one: "one hundred years ago". */
    static boolean says(View view, Publication dateline) {
        return says(view) || recalls(view, new Span(0, dateline.span().start()));
    }

    private static boolean recalls(View view, Span head) {
        Words words = view.words();
        long ago = Hashes.folded("ago", 0, 3);
        int past = words.from(head.end());
        for (int i = 1; i < past; i++) {
            long hash = words.foldedHash(i);
            long before = words.foldedHash(i - 1);
            if (hash == ago && YEARS.contains(before)
                    || KEPT.contains(hash) && OURS.contains(before)
                    || YEARS.contains(hash) && isCounted(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCounted(Words words, int years) {
        for (int i = years - 2; i >= Math.max(0, years - 1 - WORDS_OF_A_NUMBER); i--) {
            if (AGO.contains(words.foldedHash(i))) {
                return true;
            }
        }
        return false;
    }

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
