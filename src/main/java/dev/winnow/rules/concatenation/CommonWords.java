package dev.winnow.rules.concatenation;

import java.util.Arrays;

/** Words that stand in texts about anything and so tell nothing of the subject: a table of the keys of {@link Topics}; immutable. */
final class CommonWords {

    /** Words that stand in texts about anything, kind by kind. The first three kinds go on with what was said. */
    private static final String[] WORDS = {
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

    /** Of a table's entry the low bits: whether the word has more than six letters, and its number from 1. The others are the key's. */
    private static final int LONGER = 0x800;

    private static final int NUMBER = 0x7FF;
    private static final int KEY = ~0xFFF;

    /** Open addressing; about half of it is free, which is 0. */
    private static final int[] TABLE = new int[2048];

    private static final int TABLE_BITS = 11;

    /** A bit for each key in the table, for a quick no. */
    private static final long[] MAYBE = new long[512];

    private static final int MAYBE_SHIFT = 64 - 15;

    private static final byte[] KIND_OF = new byte[TABLE.length];

    static {
        int number = 0;
        for (int kind = 0; kind < WORDS.length; kind++) {
            char[] letters = Arrays.copyOf(WORDS[kind].toCharArray(), WORDS[kind].length() + Topics.STEM);
            int start = 0;
            while (start < WORDS[kind].length()) {
                int blank = WORDS[kind].indexOf(' ', start);
                int end = blank < 0 ? WORDS[kind].length() : blank;
                number = add(Topics.key(letters, start, end - start), end - start, kind, number);
                start = end + 1;
            }
        }
    }

    private CommonWords() {}

    /** The number of the word that has the key and the length, from 1; 0 if it is none of these. */
    static int number(long key, int length) {
        int bit = (int) (key >>> MAYBE_SHIFT);
        if ((MAYBE[bit >> 6] >>> bit & 1) == 0) {
            return 0;
        }
        int entry = TABLE[slot(key)];
        return length <= Topics.STEM || (entry & LONGER) != 0 ? entry & NUMBER : 0;
    }

    /** Which list the word with that number stands in: the first three go on with what was said, the next three are of persons. */
    static int kind(int number) {
        return KIND_OF[number];
    }

    /** The slot of the key, or the free one where it would stand. */
    private static int slot(long key) {
        int slot = (int) (key >>> 64 - TABLE_BITS);
        while (TABLE[slot] != 0 && (TABLE[slot] & KEY) != bits(key)) {
            slot = slot + 1 & TABLE.length - 1;
        }
        return slot;
    }

    /** Twenty of the key's bits that do not choose the slot: enough for a table so small. */
    private static int bits(long key) {
        return (int) (key >>> 32 - TABLE_BITS) & KEY;
    }

    /** Adds the word unless it stands in a list before; the number of words is the result. */
    private static int add(long key, int length, int kind, int number) {
        int slot = slot(key);
        if (TABLE[slot] != 0) {
            return number;
        }
        int bit = (int) (key >>> MAYBE_SHIFT);
        MAYBE[bit >> 6] |= 1L << bit;
        TABLE[slot] = bits(key) | (length > Topics.STEM ? LONGER : 0) | number + 1;
        KIND_OF[number + 1] = (byte) kind;
        return number + 1;
    }
}
