package dev.winnow.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Guesses the language of a text from its smallest words, well enough to know whose month names to look up first.
 *
 * <p>Each language is given by words that stand in nearly every paragraph; a word that two languages share counts for both.
 * Used by one thread.
 */
public final class Tongues {

    /** The start of a text that is read: some two hundred words decide. */
    private static final int SAMPLE = 1500;

    /** No word of the table is longer. */
    private static final int LONGEST = 7;

    /** From how many of its small words a language is known; a guess. */
    private static final int KNOWN = 4;

    /** Code and words. */
    private static final String[] TABLE = {
        "en the of and to in is that for was on with as by at from",
        "de der die und das den von ist mit nicht für auf ein eine dem im des zu sich",
        "fr le la les et des est une dans pour qui sur au du que pas par en",
        "es el la los de que y en las por con una para del se su al",
        "it il di che la e per un una con del della non sono nel gli alla",
        "pt o os de que e do da em um uma para com não na no dos",
        "nl de het een en van dat is op te in zijn voor met niet die",
        "sv och att det som en på är av för med den till inte ett om",
        "da og at det er en på af til den som for med ikke har et",
        "nb og å det er en på av til den som for med ikke har et",
        "fi ja on ei se että oli hän mutta kun myös ovat joka",
        "pl w i na z się do nie że to jest o jak po przez",
        "cs a v se na je že s z do to ve o by pro jako",
        "sk a v sa na je že s z do to vo o by pre ako",
        "hu a az és hogy nem is egy ez meg volt csak de",
        "ro și în de la cu pe că din care nu este un pentru a",
        "hr i u je se na da su za od što s koji kao",
        "sl in je v na se da so za ki pa z ne kot",
        "tr ve bir bu da de için ile olarak daha çok olan gibi",
        "id yang dan di dengan untuk pada ini itu dari tidak dalam ke",
        "et ja on ei et see oli ta ning ka mis kui aga",
        "vi của và là có trong được cho các một những với không",
        "ru и в не на что с по как это из к за для",
        "uk і в не на що з до як це та за для від",
        "bg и в на за да се от не са че по с",
        "sr и у је се на да су за од што са који",
        "el και το η της του την να με για από τα των στην",
        "ar في من على إلى أن عن التي الذي مع هذا كان ما",
        "he של את על לא הוא עם כי זה היא גם או",
        "hi के में की है और से का को ने पर यह",
    };

    private static final String[] CODES = new String[TABLE.length];

    /** Hashes of words in an open table, and for each the languages that have it, one a bit. */
    private static final long[] HASHES = new long[2048];

    private static final int[] LANGUAGES = new int[HASHES.length];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            String[] words = TABLE[i].split(" ", -1);
            CODES[i] = words[0];
            for (int k = 1; k < words.length; k++) {
                long hash = Hashes.folded(words[k], 0, words[k].length());
                int at = place(hash);
                HASHES[at] = hash;
                LANGUAGES[at] |= 1 << i;
            }
        }
    }

    private final int[] seen = new int[TABLE.length];
    private List<String> ranked = List.of();

    private Tongues(Cursor cursor) {
        int end = Math.min(cursor.chars.length, SAMPLE);
        int i = 0;
        while (i < end) {
            int after = cursor.letters(i);
            if (after == i) {
                i++;
                continue;
            }
            int languages = after - i > LONGEST ? 0 : LANGUAGES[place(Hashes.folded(cursor.chars, i, after))];
            for (; languages != 0; languages &= languages - 1) {
                seen[Integer.numberOfTrailingZeros(languages)]++;
            }
            i = after;
        }
    }

    /** Where the hash stands in the table, or the free place where it would. */
    private static int place(long hash) {
        int at = (int) hash & HASHES.length - 1;
        while (HASHES[at] != hash && HASHES[at] != 0) {
            at = at + 1 & HASHES.length - 1;
        }
        return at;
    }

    /** Reads the start of the text. */
    public static Tongues of(String text) {
        return of(new Cursor(text));
    }

    /** Reads the start of the text that the cursor walks over. */
    static Tongues of(Cursor cursor) {
        return new Tongues(cursor);
    }

    /** Whether the text is English, so that names of other languages need not be looked for. */
    boolean english() {
        return seen[0] >= KNOWN && seen[0] > seen[likeliestButEnglish()] * 2;
    }

    /** Whether the text is known to be in another language than English. */
    boolean foreign() {
        int most = seen[likeliestButEnglish()];
        return most >= KNOWN && most > seen[0] * 2;
    }

    /** The code of the likeliest language; English when the text has too few small words to tell. */
    public String likeliest() {
        int best = likeliestButEnglish();
        return seen[best] < KNOWN || seen[0] >= seen[best] ? CODES[0] : CODES[best];
    }

    /** Whether the word is one of the small ones of the likeliest language: articles, prepositions, conjunctions and the like. */
    public boolean isSmall(String text, int start, int end) {
        int other = likeliestButEnglish();
        int language = seen[other] < KNOWN || seen[0] >= seen[other] ? 0 : other;
        return end - start <= LONGEST && (LANGUAGES[place(Hashes.folded(text, start, end))] >>> language & 1) != 0;
    }

    /** The codes of all languages but English, the likeliest first; of equally likely ones the first in the table. */
    List<String> ranked() {
        if (ranked.isEmpty()) {
            int[] order = IntStream.range(1, TABLE.length)
                    .map(i -> -seen[i] << 8 | i)
                    .sorted()
                    .toArray();
            ranked = Arrays.stream(order).mapToObj(key -> CODES[key & 0xFF]).toList();
        }
        return ranked;
    }

    /** The two likeliest languages but English when the text has some of their words. */
    List<String> likely() {
        return english() || seen[likeliestButEnglish()] < 2 ? List.of() : ranked().subList(0, 2);
    }

    /** The weekday that the word names in English or a language the text may be in, 1 (Monday) to 7; 0 when it names none. */
    public int weekday(String text, int start, int end) {
        int english = DateNames.englishWeekday(text, start, end);
        if (english > 0 || !ForeignNames.mayBeWeekday(text, start, end)) {
            return english;
        }
        return likely().stream()
                .mapToInt(language -> ForeignNames.of(language).weekday(text, start, end))
                .filter(day -> day > 0)
                .findFirst()
                .orElse(0);
    }

    private int likeliestButEnglish() {
        int best = 1;
        for (int i = 2; i < seen.length; i++) {
            best = seen[i] > seen[best] ? i : best;
        }
        return best;
    }
}
