package dev.winnow.rules.encoding;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import dev.winnow.text.MisreadUtf8;
import dev.winnow.text.Peculiarities;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;

/** A word in which letters of another script stand for letters they look like. */
public final class MixedScriptWord implements Rule {

    static final RuleInfo INFO = RuleInfo.of("mixed-script-word", Category.ENCODING, Severity.WARNING)
            .summary("Letters of another script inside a word")
            .why("""
                    A Cyrillic o looks like a Latin one. Typists slip, scanners guess wrong, and spammers put such letters where a
                    filter looks for a word. The word is not found, and a model learns another one.
                    """)
            .source("Unicode Technical Standard 39 (confusables: those of one stroke of the pen alike in common fonts)")
            .confidence(0.9)
            .hit("The ⟦f\u0435rry→ferry⟧ and the ⟦qu\u0430y→quay⟧ are closed.")
            .hit(
                    "\u041C\u044B \u0436\u0434\u0451\u043C ⟦\u043Fap\u043E\u043C→\u043F\u0430\u0440\u043E\u043C⟧, ⟦C\u0430\u043D\u043A\u0442→\u0421\u0430\u043D\u043A\u0442⟧-\u041F\u0435\u0442\u0435\u0440\u0431\u0443\u0440\u0433.")
            .miss(
                    "SMS\u043A\u0430, IP-\u0430\u0434\u0440\u0435\u0441, i\u0424\u043E\u043D, \u0425\u0425I \u0432\u0435\u043A")
            .miss("The Cyrillic letter \u0430 makes another word of f\u0430rm: such twins are called homoglyphs.")
            .miss("\u0394t = 5 \u03BCs, \u03B2HCG, \u03B1-tocopherol, 3\u03C0r, \u03BBx")
            .build();

    /** Letters that look alike in common fonts, in the order of {@link #CYRILLIC} and {@link #GREEK}. */
    private static final String LATIN = "aeopcyxisjABEKMHOPCTYXISJZN" + "v";

    private static final String CYRILLIC =
            "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0455\u0458\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0405\u0408\u0000\u0000\u0000";

    private static final String GREEK =
            "\u0000\u0000\u03BF\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0391\u0392\u0395\u039A\u039C\u0397\u039F\u03A1\u0000\u03A4\u03A5\u03A7\u0399\u0000\u0000\u0396\u039D\u03BD";

    private static final Pattern ROMAN = Pattern.compile("[IVXLCM]+");

    /** The longest word that is looked at, and the shortest with Greek letters: shorter ones are formulas. */
    private static final int MAX_LENGTH = 60;

    private static final int MIN_GREEK = 5;

    /** Words of texts that show such letters on purpose. */
    private static final Set<Long> DISCUSSED = Hashes.ofWords(
            "cyrillic homoglyph homoglyphs homograph homographs lookalike lookalikes confusable confusables kyrillisch kyrillische kyrillischen"
                    + " kyrillisches homoglyphe homoglyphen cyrillique cyrilliques cir\u00EDlico cir\u00EDlica cirillico cirillica cyrillisch"
                    + " cyrillische kyrillisk cyrylica cyrylicy cyrylick\u0105 azbuka kiril"
                    + " \u043A\u0438\u0440\u0438\u043B\u043B\u0438\u0446\u0430 \u043A\u0438\u0440\u0438\u043B\u043B\u0438\u0446\u044B"
                    + " \u043A\u0438\u0440\u0438\u043B\u043B\u0438\u0446\u0435\u0439 \u043A\u0438\u0440\u0438\u043B\u043B\u0438\u0446\u0443"
                    + " \u043B\u0430\u0442\u0438\u043D\u0438\u0446\u0430 \u043B\u0430\u0442\u0438\u043D\u0438\u0446\u0435\u0439"
                    + " \u043B\u0430\u0442\u0438\u043D\u0438\u0446\u044B \u0433\u043E\u043C\u043E\u0433\u043B\u0438\u0444\u044B");

    public MixedScriptWord(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(View view, Findings out) {
        Peculiarities odd = Odd.in(view);
        if (odd.mixedCount() == 0 || Odd.speaksOf(view, DISCUSSED) || recoded(view.text(), odd)) {
            return;
        }
        int done = 0;
        for (int i = 0; i < odd.mixedCount(); i++) {
            if (odd.mixed(i) >= done) {
                Span word = word(view.text(), odd.mixed(i));
                done = word.end();
                if (word.length() <= MAX_LENGTH && !broken(view.text(), word) && !misread(view.text(), word)) {
                    checkWord(view.text(), word, out);
                }
            }
        }
    }

    /** Whether one Cyrillic letter that looks like no Latin one stands in a Latin word: the whole text is in a wrong charset. */
    private static boolean recoded(String text, Peculiarities odd) {
        for (int i = 0; i < odd.mixedCount(); i++) {
            int at = odd.mixed(i);
            char c = text.charAt(at);
            boolean alone = at + 1 == text.length()
                    || !Character.isLetter(text.charAt(at + 1))
                    || Letters.isAsciiLetter(text.charAt(at + 1));
            boolean inside = at > 1
                    && Character.isLowerCase(text.charAt(at - 1))
                    && Letters.isAsciiLetter(text.charAt(at - 1))
                    && Letters.isAsciiLetter(text.charAt(at - 2));
            if (alone && inside && c >= 0x430 && c < 0x460 && CYRILLIC.indexOf(c) < 0) {
                return true;
            }
        }
        return false;
    }

    private static Span word(String text, int at) {
        int start = at;
        while (start > 0 && at - start <= MAX_LENGTH && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && end - at <= MAX_LENGTH && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    /** Whether a letter was lost beside the word, so that nobody can say what it was. */
    private static boolean broken(String text, Span word) {
        return word.start() > 0 && text.charAt(word.start() - 1) == '\uFFFD'
                || word.end() < text.length() && text.charAt(word.end()) == '\uFFFD';
    }

    /** Whether the word, with what stands around it without a blank, holds signs or pairs of letters that mojibake leaves. */
    private static boolean misread(String text, Span word) {
        int start = word.start();
        while (start > 0 && word.start() - start < MAX_LENGTH && text.charAt(start - 1) > ' ') {
            start--;
        }
        int end = word.end();
        while (end < text.length() && end - word.end() < MAX_LENGTH && text.charAt(end) > ' ') {
            end++;
        }
        return MisreadUtf8.leavesOf(text, start, end);
    }

    private static void checkWord(String text, Span span, Findings out) {
        String word = span.in(text);
        UnicodeScript foreign = foreign(word);
        if (foreign == UnicodeScript.COMMON || foreign == UnicodeScript.GREEK && word.length() < MIN_GREEK) {
            return;
        }
        String twins = foreign == UnicodeScript.GREEK ? GREEK : CYRILLIC;
        String latin = rewritten(word, twins, LATIN);
        String other = rewritten(word, LATIN, twins);
        boolean toLatin = foreign(latin) == UnicodeScript.LATIN;
        boolean toOther = foreign(other) == foreign && other.chars().allMatch(c -> UnicodeScript.of(c) == foreign);
        if (toLatin == toOther || toLatin && ROMAN.matcher(latin).matches()) {
            return;
        }
        String good = toLatin ? latin : other;
        if (!compound(word, good) && !switched(word, good)) {
            String message = "'" + word + "' has letters of another script that look like those of '" + good + "'";
            out.add(span, message, Fix.replace(span, good));
        }
    }

    /** The script beside Latin; Latin when there is none, COMMON when there are several or a letter of a third kind. */
    private static UnicodeScript foreign(String word) {
        UnicodeScript foreign = UnicodeScript.LATIN;
        for (int i = 0; i < word.length(); i++) {
            UnicodeScript script = UnicodeScript.of(word.charAt(i));
            if (script != UnicodeScript.LATIN && script != foreign) {
                boolean known = script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK;
                if (!known || foreign != UnicodeScript.LATIN) {
                    return UnicodeScript.COMMON;
                }
                foreign = script;
            }
        }
        return foreign;
    }

    private static String rewritten(String word, String from, String to) {
        StringBuilder out = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int known = from.indexOf(word.charAt(i));
            if (known >= 0 && to.charAt(known) != 0) {
                out.setCharAt(i, to.charAt(known));
            }
        }
        return out.toString();
    }

    /** Whether a capital would come to stand behind a small letter: it stands for something else, as a sign of another charset. */
    private static boolean switched(String word, String good) {
        for (int i = 1; i < word.length(); i++) {
            boolean inside = Character.isUpperCase(good.charAt(i)) && Character.isLowerCase(good.charAt(i - 1));
            if (inside && word.charAt(i) != good.charAt(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two parts of one script each, of more than one letter, are joined, as an acronym and its ending are; or one letter and a name. */
    private static boolean compound(String word, String good) {
        int first = 0;
        int last = word.length() - 1;
        boolean changed = word.charAt(0) != good.charAt(0);
        while (first < word.length() && word.charAt(first) != good.charAt(first) == changed) {
            first++;
        }
        while (last > first && word.charAt(last) != good.charAt(last) != changed) {
            last--;
        }
        boolean oneSwitch = last < first || last == first && word.charAt(first) != good.charAt(first) != changed;
        int minority = changed ? first : word.length() - first;
        boolean prefix =
                changed && first == 1 && Character.isLowerCase(word.charAt(0)) && Character.isUpperCase(word.charAt(1));
        String part = changed ? word.substring(0, first) : word.substring(first);
        return prefix || oneSwitch && minority > 1 && part.chars().anyMatch(Character::isUpperCase);
    }
}
