package dev.winnow.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The names of months and weekdays in one language other than English, from the JDK's CLDR data.
 *
 * <p>Loading a language takes some 15 ms, so it is loaded when a word between two numbers begins like one of its months and the text may
 * be in that language, and then kept. Immutable, shared between threads.
 */
final class ForeignNames {

    /** How the months of each language begin: up to four letters of the JDK's names, and of spellings that it lacks. */
    private static final String[] BEGINNINGS = {
        "de janu febr märz apri mai juni juli augu sept okto nove deze jan feb apr aug okt nov"
                + " dez mär jun jul sep jänn mrz",
        "fr janv févr mars avri mai juin juil août sept octo nove déce avr oct nov déc fevr" + " aout dece",
        "es ener febr marz abri mayo juni juli agos sept octu novi dici ene feb mar abr may jun"
                + " jul ago oct nov dic seti",
        "it genn febb marz apri magg giug lugl agos sett otto nove dice gen feb mar apr mag giu"
                + " lug ago set ott nov dic",
        "pt jane feve març abri maio junh julh agos sete outu nove deze jan fev mar abr mai jun"
                + " jul ago set out nov dez",
        "nl janu febr maar apri mei juni juli augu sept okto nove dece jan feb mrt apr jun jul"
                + " aug sep okt nov dec",
        "sv janu febr mars apri maj juni juli augu sept okto nove dece jan feb apr aug sep okt" + " nov dec",
        "da janu febr mart apri maj juni juli augu sept okto nove dece jan feb mar apr jun jul"
                + " aug sep okt nov dec",
        "nb janu febr mars apri mai juni juli augu sept okto nove dese jan feb mar apr jun jul"
                + " aug sep okt nov des",
        "fi tamm helm maal huht touk kesä hein elok syys loka marr joul elo",
        "pl styc lute marc kwie maja czer lipc sier wrze paźd list grud luty marz maj lipi sty"
                + " lut mar kwi cze lip sie wrz paź lis gru",
        "cs ledn únor břez dubn květ červ srpn září říjn list pros lede dube srpe říje led úno"
                + " bře dub kvě čvn čvc srp zář říj lis pro",
        "sk janu febr marc aprí mája júna júla augu sept októ nove dece mare máj jún júl jan"
                + " feb mar apr aug sep okt nov dec",
        "hu janu febr márc ápri máju júni júli augu szep októ nove dece jan ápr máj jún júl aug" + " okt nov dec",
        "ro ianu febr mart apri mai iuni iuli augu sept octo noie dece ian feb mar apr iun iul" + " aug oct nov dec",
        "hr sije velj ožuj trav svib lipn srpn kolo rujn list stud pros lipa srpa ruja sij ožu"
                + " tra svi lip srp kol ruj lis stu pro",
        "sl janu febr mare apri maj juni juli avgu sept okto nove dece jan feb mar apr jun jul"
                + " avg sep okt nov dec",
        "tr ocak şuba mart nisa mayı hazi temm ağus eylü ekim kası aral oca şub mar nis may haz"
                + " tem ağu eyl eki kas ara",
        "id janu febr mare apri mei juni juli agus sept okto nove dese jan feb mar apr jun jul"
                + " agu sep okt nov des agu",
        "et jaan veeb märt apri mai juun juul augu sept okto nove dets apr aug okt nov",
        "ru янва февр март апре мая июня июля авгу сент октя нояб дека май июнь июль янв мар"
                + " апр июн июл авг окт дек",
        "uk січн люто бере квіт трав черв липн серп вере жовт лист груд січе люти липе січ лют"
                + " бер лип вер кві тра чер сер жов лис гру",
        "bg януа февр март апри май юни юли авгу септ окто ноем деке яну фев апр авг сеп окт" + " ное дек",
        "sr јану фебр март апри мај јун јул авгу септ окто нове деце јан феб мар апр авг сеп" + " окт нов дец",
        "el ιανο φεβρ μαρτ απρι μαΐο ιουν ιουλ αυγο σεπτ οκτω νοεμ δεκε μάρτ απρί μάιο ιούν"
                + " ιούλ αύγο οκτώ νοέμ δεκέ ιαν φεβ μαρ απρ μαΐ αυγ σεπ οκτ νοε δεκ μάρ μάι αύγ νοέ",
        "ar يناي فبرا مارس أبري مايو يوني يولي أغسط سبتم أكتو نوفم ديسم ابري اغسط اكتو",
        "he ינוא פברו מרץ אפרי מאי יוני יולי אוגו ספטמ אוקט נובמ דצמב ינו׳ פבר׳ אפר׳ אוג׳ ספט׳" + " אוק׳ נוב׳ דצמ׳",
        "hi जनवर फ़रव मार् अप्र मई जून जुला अगस् सितं अक्त अक्ट नवंब दिसं जन॰ फ़र॰ जुल॰ अग॰ सित॰ नव॰" + " दिस॰",
    };

    /** Spellings in use that the JDK's data does not have: months first, then weekdays, each with its number. */
    private static final Map<String, List<String>> MORE = Map.of(
            "de", List.of("jänner 1 mrz 3", "sonnabend 6"),
            "fr", List.of("fevrier 2 aout 8 decembre 12", ""),
            "es", List.of("setiembre 9", "miercoles 3 sabado 6"),
            "pt", List.of("", "segunda 1 terça 2 quarta 3 quinta 4 sexta 5 sabado 6"),
            "id", List.of("agu 8", "ahad 7"),
            "uk", List.of("", "ятниця 5 ятницю 5"),
            "ar", List.of("ابريل 4 اغسطس 8 اكتوبر 10", "الإثنين 1 الاربعاء 3 الاحد 7"),
            "hi", List.of("अक्तूबर 10 अक्टूबर 10", "इतवार 7 बृहस्पतिवार 4"));

    /** A first look at two letters, which turns most words away; English months are in it too. */
    private static final boolean[] PAIRS = new boolean[4096];

    private static final Map<String, ForeignNames> LOADED = new ConcurrentHashMap<>();

    static {
        for (String row : BEGINNINGS) {
            for (int i = row.indexOf(' '); i >= 0; i = row.indexOf(' ', i + 1)) {
                PAIRS[pair(row, i + 1)] = true;
            }
        }
    }

    /** Which languages have a month that begins so; made with the first word that is no English month. */
    private static final class Languages {
        static final Map<Long, List<String>> BY_BEGINNING = new HashMap<>();

        static {
            for (String row : BEGINNINGS) {
                String[] words = row.split(" ", -1);
                for (String word : List.of(words).subList(1, words.length)) {
                    BY_BEGINNING
                            .computeIfAbsent(beginning(word, 0, word.length(), 4), key -> new ArrayList<>())
                            .add(words[0]);
                }
            }
        }
    }

    /** How the weekdays of all these languages begin: three letters of the JDK's names; made with the first word beside a date. */
    private static final class Weekdays {
        static final Set<Long> BEGINNINGS =
                beginnings("cmt csü cum czw die dim din dom don dum esm fre gio hét jeu joi jue jum kam ked kes"
                        + " kol lau lun lör lør maa man mar mer mie min mit mié mon mån ned nel nie ons paz per"
                        + " pet pia pią pon pzt pát pén püh qua qui rab ree sab sal sam seg sel sen sex sob son"
                        + " sre sri str stř sub sun sze szo sáb sâm sön søn tei ter tii tir tis tor uto vas ven"
                        + " vie vin vri woe wto zat zon çar úte čet čtv śro štv δευ κυρ πέμ παρ σάβ τετ τρί вос"
                        + " вто вів нед пʼя пет пон пят сер сре сря суб съб уто чет יום שבת الأ الا الث الج الخ"
                        + " الس गुर बुध मंग रवि शनि शुक सोम");
    }

    private final Map<Long, Integer> months = new HashMap<>();
    private final Map<Long, Integer> weekdays = new HashMap<>();

    private ForeignNames(String language) {
        Locale locale = Locale.forLanguageTag(language);
        TextStyle[] styles = {TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE};
        for (TextStyle style : styles) {
            for (Month month : Month.values()) {
                put(months, month.getDisplayName(style, locale), month.getValue());
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                String name = day.getDisplayName(style, locale);
                put(weekdays, name, day.getValue());
                if (style == TextStyle.FULL || style == TextStyle.FULL_STANDALONE) {
                    inflect(name, day.getValue());
                }
            }
        }
        List<String> more = MORE.getOrDefault(language, List.of());
        if (!more.isEmpty()) {
            putAll(months, more.get(0));
            putAll(weekdays, more.get(1));
        }
    }

    /** Whether some month, in English too, may begin with the two letters at the index; rarely true of other words. */
    static boolean mayBeMonth(String text, int start, int end) {
        return end - start > 1 && PAIRS[pair(text, start)];
    }

    private static int pair(String text, int start) {
        return Letters.fold(text.charAt(start)) * 61 + Letters.fold(text.charAt(start + 1)) & PAIRS.length - 1;
    }

    /** The languages that have a month which begins like the word; most words begin like none. */
    static List<String> languagesWithMonth(String text, int start, int end) {
        return end - start < 2
                ? List.of()
                : Languages.BY_BEGINNING.getOrDefault(beginning(text, start, end, 4), List.of());
    }

    /** Whether some weekday begins like the word; names of two letters are not known here. */
    static boolean mayBeWeekday(String text, int start, int end) {
        return end - start > 2 && Weekdays.BEGINNINGS.contains(beginning(text, start, end, 3));
    }

    static ForeignNames of(String language) {
        return LOADED.computeIfAbsent(language, ForeignNames::new);
    }

    /** The month of the name or abbreviation, 1 to 12; 0 when the word is none. */
    int month(String text, int start, int end) {
        return months.getOrDefault(Hashes.folded(text, start, end), 0);
    }

    /** The weekday of the name or abbreviation, 1 (Monday) to 7; 0 when the word is none. */
    int weekday(String text, int start, int end) {
        return weekdays.getOrDefault(Hashes.folded(text, start, end), 0);
    }

    /**
     * Endings that a weekday takes after "on", in the languages where it takes one: Slavic accusatives in -u, -ę, -у and -ю, Scandinavian -en,
     * Finnish -na, Hungarian -n, -on and -en, Romanian -a.
     */
    private void inflect(String name, int number) {
        String stem = name.substring(0, name.length() - 1);
        if (name.length() < 4) {
            return;
        }
        for (String ending : List.of("u", "ę", "у", "ю", "i", "í")) {
            putIfNew(weekdays, stem + ending, number);
        }
        for (String ending : List.of("en", "na", "n", "on", "en", "ön", "a", "án", "én")) {
            putIfNew(weekdays, name + ending, number);
        }
    }

    private static void putAll(Map<Long, Integer> numbers, String pairs) {
        String[] words = pairs.split(" ", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            numbers.put(Hashes.folded(words[i], 0, words[i].length()), Integer.parseInt(words[i + 1]));
        }
    }

    /** Without the dot of an abbreviation; a number and a single letter are no names. */
    private static void put(Map<Long, Integer> numbers, String name, int number) {
        int end = name.endsWith(".") ? name.length() - 1 : name.length();
        if (end > 1 && name.chars().noneMatch(Character::isDigit)) {
            putIfNew(numbers, name.substring(0, end), number);
        }
    }

    private static void putIfNew(Map<Long, Integer> numbers, String name, int number) {
        numbers.putIfAbsent(Hashes.folded(name, 0, name.length()), number);
    }

    private static Set<Long> beginnings(String words) {
        return Arrays.stream(words.split(" ", -1))
                .map(word -> beginning(word, 0, word.length(), 3))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static long beginning(String text, int start, int end, int letters) {
        long beginning = 0;
        for (int i = start; i < Math.min(end, start + letters); i++) {
            beginning = beginning << 16 | Letters.fold(text.charAt(i));
        }
        return Hashes.mix(beginning); // four letters of one alphabet differ in few bits
    }

    /** The languages known here, for tests that hold the beginnings to the JDK's names. */
    static List<String> languages() {
        return Arrays.stream(BEGINNINGS)
                .map(row -> row.substring(0, row.indexOf(' ')))
                .toList();
    }
}
