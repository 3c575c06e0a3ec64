package dev.winnow.rules.concatenation;

import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.Arrays;

/**
 * The words of a text as numbers: a topic is the same beginning of a word. Frequent words have negative
 * numbers, the same in every text.
 *
 * <p>Immutable once made, but for its arrays, which nobody changes.
 */
final class Topics {

    /** A crude stem; on joined articles in four languages 5 did worse at few false alarms, 7 about as well. */
    private static final int STEM = 6;

    /** Words that stand in texts about anything, kind by kind. The first three kinds go on with what was said. */
    private static final String[] FREQUENT = {
        "he she it they him his her hers its them their er sie ihm ihr ihre sein seine il elle ils elles son sa ses leur leurs él ella ellos"
                + " ellas su sus ele ela seu sua lui lei loro suo он она они его ее их він вона вони",
        "this that these those such both dies diese dieser dieses das jene solche ce cet cette ces cela este esta estos estas eso esto ese esa"
                + " isto isso questo questa это этот эта эти це цей",
        "but and so or also then yet still thus however though although because instead meanwhile another others aber und doch auch oder denn"
                + " so dann sondern jedoch trotzdem deshalb dabei damit dazu mais et donc alors aussi ou car puis pero y también sin aunque"
                + " además así ni e mas também ma anche и но а также і але",
        "i my me mine ich mein meine mir mich je mon ma mes moi yo mi mis eu meu minha io я",
        "we our us ours wir unser unsere uns nous notre nos nosotros nuestro nuestra nós noi мы",
        "you your yours du dein deine dir dich ihnen vous votre vos tu te usted você вы",
        "the with from for was were are have has had not which will would been about than there what when who into more some can could one two"
                + " out all said says after over a an of to in on at by as be is if no do up any how may just like only most now new"
                + " between before during through while where under since until against according very many much other every each even"
                + " year years time people first last day days week month three four five make made take way well back good get go going"
                + " come came told did does being part part number part use used work world country being high long own same including"
                + " der die den dem des ein eine einen einem einer eines ist sind war waren mit von auf für nicht als bei nach wie aus sich dass"
                + " werden wird wurde wurden worden hat haben hatte zum zur noch nur über mehr kann können konnte soll sollen muss müssen will"
                + " zu im am an es man vor bis durch wenn gegen unter zwischen während bereits immer wieder viele vielen alle allem"
                + " anderen andere neue neuen ersten erste zwei drei vier jahr jahre jahren zeit tag menschen heute etwa rund sehr schon"
                + " dort hier gibt geht macht sagt sagte habe sei keine kein ohne seit was wer ob da"
                + " les une un est dans pour que qui par sur pas plus avec sont aux ont été comme la de du au en on se était être avoir fait"
                + " faire peut tout tous toute toutes deux trois très bien après avant depuis entre sans sous contre selon encore même"
                + " autres autre ans année années jour temps où dont si ne cest dit"
                + " los las del el lo con para más fue han una uno unos dos tres por como son ser está están había sido tiene hay puede sobre"
                + " según desde hasta cuando donde muy todo todos toda todas otro otros otra entre durante año años parte porque qué ya"
                + " vez día días dijo hacer solo mismo"
                + " os das dos da no na nos nas ao um uma que não com para por mais foi são tem ser está pelo pela sobre segundo quando onde"
                + " muito todos anos ano entre até após"
                + " al il di che per non una uno del della dei delle nel nella con da più sono stato era anche come dopo tra fra tutti"
                + " anni anno prima molto gli"
                + " het een van en dat met voor niet zijn ook naar maar bij uit aan door worden werd heeft hebben meer jaar om op te"
                + " nie się na jest do za po od przez oraz jak był była są który która które tym roku dla jego ale"
                + " och att som det för inte med till av på den har ett kan var från men om de også ikke til være blev"
                + " в на не что как по из от за для был была были при году года который которые после до же то у к о с з та що як від"
                + " bir ve bu da için ile olarak daha çok olan gibi yang dan di dari untuk dengan ini itu pada tidak dalam"
    };

    /** Open addressing, mostly empty; a free slot has the topic -1. */
    private static final long[] FREQUENT_HASHES = new long[4096];

    private static final short[] FREQUENT_TOPICS = new short[FREQUENT_HASHES.length];
    private static final byte[] KIND_OF = new byte[2048];
    private static final boolean[] LONG = new boolean[KIND_OF.length];

    static {
        seed();
    }

    private static final int SMALLEST_TABLE = 256;

    private long[] hashes;

    /** The topics plus 1; 0 is a free slot. */
    private int[] topics;

    private int count;
    private final int[] of;
    private final int[] unitStarts;

    Topics(Words words, String text, Units units) {
        int offset = units.firstWord(0);
        of = new int[units.firstWord(units.count()) - offset];
        hashes = new long[Math.max(SMALLEST_TABLE, Integer.highestOneBit(of.length + 1))];
        topics = new int[hashes.length];
        unitStarts = new int[units.count() + 1];
        for (int unit = 0; unit <= units.count(); unit++) {
            unitStarts[unit] = units.firstWord(unit) - offset;
        }
        for (int i = 0; i < of.length; i++) {
            of[i] = of(text, words.start(i + offset), words.length(i + offset));
        }
    }

    /** How many topics there are besides the frequent words, numbered from 0. */
    int count() {
        return count;
    }

    /** How many words the text has. */
    int size() {
        return of.length;
    }

    /** The topic of the text's word. */
    int of(int word) {
        return of[word];
    }

    /** The number of the unit's first word; of the number of units, all words. */
    int start(int unit) {
        return unitStarts[unit];
    }

    /** Whether the topic is a frequent word. */
    static boolean frequent(int topic) {
        return topic < 0;
    }

    /** The kind of a frequent word. */
    static int kind(int topic) {
        return KIND_OF[-1 - topic];
    }

    private int of(String text, int start, int length) {
        long hash = hash(text, start, Math.min(length, STEM));
        int slot = slot(hash, FREQUENT_HASHES.length);
        while (FREQUENT_TOPICS[slot] >= 0) {
            if (FREQUENT_HASHES[slot] == hash) {
                int topic = FREQUENT_TOPICS[slot];
                return length <= STEM || LONG[topic] ? -1 - topic : intern(hash);
            }
            slot = slot + 1 & FREQUENT_HASHES.length - 1;
        }
        return intern(hash);
    }

    /** Six letters fit in side by side, nearly; the odd factor spreads them over the upper bits, which choose the slot. */
    private static long hash(String text, int start, int length) {
        long hash = length;
        for (int i = start; i < start + length; i++) {
            hash = hash << 10 ^ Letters.fold(text.charAt(i));
        }
        return hash * 0x9E3779B97F4A7C15L;
    }

    private static int slot(long hash, int size) {
        return (int) (hash >>> 40) & size - 1;
    }

    private int intern(long hash) {
        int slot = slot(hash, hashes.length);
        while (topics[slot] != 0) {
            if (hashes[slot] == hash) {
                return topics[slot] - 1;
            }
            slot = slot + 1 & hashes.length - 1;
        }
        hashes[slot] = hash;
        topics[slot] = ++count;
        if (count * 2 > hashes.length) {
            grow();
        }
        return count - 1;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldTopics = topics;
        hashes = new long[oldHashes.length * 2];
        topics = new int[hashes.length];
        for (int i = 0; i < oldTopics.length; i++) {
            if (oldTopics[i] != 0) {
                int slot = slot(oldHashes[i], hashes.length);
                while (topics[slot] != 0) {
                    slot = slot + 1 & hashes.length - 1;
                }
                hashes[slot] = oldHashes[i];
                topics[slot] = oldTopics[i];
            }
        }
    }

    /** Numbers the frequent words from 0; of words in two kinds the first counts. */
    private static void seed() {
        Arrays.fill(FREQUENT_TOPICS, (short) -1);
        int topic = 0;
        for (int kind = 0; kind < FREQUENT.length; kind++) {
            for (String word : FREQUENT[kind].split(" ", -1)) {
                long hash = hash(word, 0, Math.min(word.length(), STEM));
                int slot = slot(hash, FREQUENT_HASHES.length);
                while (FREQUENT_TOPICS[slot] >= 0 && FREQUENT_HASHES[slot] != hash) {
                    slot = slot + 1 & FREQUENT_HASHES.length - 1;
                }
                if (FREQUENT_TOPICS[slot] < 0) {
                    FREQUENT_HASHES[slot] = hash;
                    FREQUENT_TOPICS[slot] = (short) topic;
                    LONG[topic] = word.length() > STEM;
                    KIND_OF[topic++] = (byte) kind;
                }
            }
        }
    }
}
