package dev.winnow.rules.date;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Dates;
import dev.winnow.text.Hashes;
import dev.winnow.text.Letters;
import dev.winnow.text.Tongues;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a sentence tells as done what happened on a date: a verb of the past near the date, and no word of plans, terms or conditions anywhere.
 *
 * <p>Rough on purpose: a verb that is not known here means silence.
 */
final class PastTense {

    /** The verb that governs a date is at most so many words away; a guess. */
    private static final int REACH = 9;

    private static final Map<String, PastTense> LANGUAGES = Map.ofEntries(
            Map.entry(
                    "en",
                    new PastTense(
                            "was were had did died began met took gave came went left won lost held found made said told sent struck hit"
                                    + " fell rose broke shot sold bought paid built drew led ran sat spoke stood wrote flew grew threw"
                                    + " became cut put read set",
                            "ed",
                            "will would shall should may might can could must to if until till by before through due expected"
                                    + " scheduled planned slated next upcoming deadline expire expires expiry postponed"
                                    + " rescheduled moved extended valid starting starts begins effective maturing projected forecast"
                                    + " predicted predicts target targeted aims aim hopes hoped wants promised vowed pledged agreed"
                                    + " announced proposed going future coming later tentatively anticipated delayed pushed"
                                    + " cancelled canceled supposed meant intended ending ends end ended takes take taking joins join joining leaves leave"
                                    + " leaving steps retire retires ahead tickets booked"
                                    + " updated update corrected accessed retrieved archived edited revised reviewed modified comment"
                                    + " commented opens launches airs runs happens imagine suppose fictional novel prophecy")),
            Map.entry(
                    "de",
                    new PastTense(
                            "war waren wurde wurden hatte hatten fand fanden kam kamen begann starb ging gab trat hat haben schloss",
                            "",
                            "wird werden soll sollen sollte will wollen plant planen geplant voraussichtlich bis ab kommenden nächsten"
                                    + " künftig könnte gilt gelten muss müssen möchte frist läuft aktualisiert vorgesehen verschoben"
                                    + " angekündigt würde kann können ob wenn falls")),
            Map.entry(
                    "fr",
                    new PastTense(
                            "été eu fut furent était étaient avait avaient rendu signé annoncé déclaré adopté arrêté publié tenu ouvert"
                                    + " réuni élu mort morte eut pris fait reçu",
                            "",
                            "sera seront va vont doit doivent devrait devraient prévu prévue prévus jusqu jusqu'au ici avant partir prochain"
                                    + " prochaine aura auront pourra peut si reporté reportée annoncé échéance modifié mis mise")),
            Map.entry(
                    "es",
                    new PastTense(
                            "fue fueron hubo había habían era sido ha han",
                            "ó aron ieron uvo ijo izo",
                            "será serán hasta antes partir próximo próxima prevé previsto prevista va van deberá podría podrá si plazo vence"
                                    + " aplazó pospuso anunció actualizado tendrá celebrará")),
            Map.entry(
                    "it",
                    new PastTense(
                            "stato stata stati state fu furono era erano aveva avevano",
                            "",
                            "sarà saranno entro fino prossimo prossima previsto prevista previsti dovrà dovrebbe potrà se scade rinviato"
                                    + " annunciato aggiornato deve")),
            Map.entry(
                    "pt",
                    new PastTense(
                            "foi foram houve era estava tinha",
                            "ou aram eram iram",
                            "será serão até prazo partir próximo próxima previsto prevista deve devem vai vão pode se adiou anunciou"
                                    + " atualizado")),
            Map.entry(
                    "nl",
                    new PastTense(
                            "werd werden was waren had hadden vond kwam begon stierf ging gaf",
                            "",
                            "zal zullen zou wordt worden tot vanaf komende volgende gepland moet moeten kan als verwacht uitgesteld"
                                    + " bijgewerkt")),
            Map.entry(
                    "sv",
                    new PastTense(
                            "var blev hade gick kom dog",
                            "ades ade",
                            "ska skall kommer skulle blir till senast nästa planeras planerad väntas måste kan om uppdaterad")),
            Map.entry(
                    "pl",
                    new PastTense(
                            "był była było byli były",
                            "ał ała ało ali ały ił iła iło ili iły",
                            "będzie będą do planuje planowane zostanie ma mają może musi jeśli najbliższy termin przełożono zapowiedział")),
            Map.entry(
                    "sk",
                    new PastTense(
                            "bol bola bolo boli", "al ala alo ali il ila ilo ili", "bude budú do má môže musí ak")),
            Map.entry(
                    "da",
                    new PastTense(
                            "var blev havde gik kom døde", "ede", "skal vil kommer til senest næste kan om opdateret")),
            Map.entry(
                    "nb",
                    new PastTense(
                            "var ble hadde gikk kom døde", "ede", "skal vil kommer til senest neste kan om oppdatert")),
            Map.entry(
                    "cs",
                    new PastTense(
                            "byl byla bylo byli byly",
                            "al ala alo ali il ila ilo ili el ela elo eli",
                            "bude budou do má mají může musí pokud příští plánuje termín odložen")),
            Map.entry(
                    "ru",
                    new PastTense(
                            "был была было были",
                            "ал ала ало али ил ила ило или ел ела ели лся лась лось лись",
                            "будет будут до планируется намечено намечен должен должна должны состоится пройдет пройдёт откроется если может"
                                    + " перенесен перенесён объявил ожидается")));

    /** Words before a date that make it the term or the name of something. */
    private static final Set<Long> TERM =
            Hashes.ofWords("for from of the a an this that until by to für des der vom zum du pour del della do na"
                    + " od z к на до от с för från till voor van");

    private static final Set<Long> PASSIVE = Hashes.ofWords("was were been");

    private final Set<Long> past;
    private final List<String> endings;
    private final Set<Long> open;

    private PastTense(String past, String endings, String open) {
        this.past = Hashes.ofWords(past);
        this.endings = List.of(endings.split(" ", -1));
        this.open = Hashes.ofWords(open);
    }

    /** Whether the sentence tells the date as past; false in a language that is not known here. */
    static boolean tells(View view, Span sentence, Span date) {
        PastTense tense = LANGUAGES.get(
                view.derived(Tongues.class, v -> Tongues.of(v.text())).likeliest());
        return tense != null && tense.governs(view, sentence, date);
    }

    /** Whether the word before the date makes it the term or the name of something: "for May 5", "the May 5 election". */
    static boolean namesTerm(View view, Span date) {
        int before = view.words().from(date.start()) - 1;
        return before >= 0 && TERM.contains(view.words().foldedHash(before));
    }

    private boolean governs(View view, Span sentence, Span date) {
        Words words = view.words();
        int first = words.from(sentence.start());
        int before = words.from(date.start());
        int after = words.from(date.end());
        int past = words.from(sentence.end());
        if (namesTerm(view, date)) {
            return false;
        }
        return before - first <= 2
                ? pastFollows(view, after, Math.min(past, after + 2 * REACH))
                : pastPrecedes(view, first, before)
                        && !plans(view, first, before)
                        && !plans(view, namesAgent(view, first, before, after) ? after + 1 : after, past);
    }

    /** Whether "by" follows right after the date of a passive, as in "was opened on May 5, 2020 by the mayor". */
    private static boolean namesAgent(View view, int first, int before, int after) {
        Words words = view.words();
        boolean by = after + 1 < words.count() && words.is(after, "by") && !Dates.isDigit(words.first(after + 1));
        for (int i = first; by && i < before; i++) {
            if (PASSIVE.contains(words.foldedHash(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb of the past stands close before the date. */
    private boolean pastPrecedes(View view, int first, int date) {
        for (int i = date - 1; i >= Math.max(first, date - REACH); i--) {
            if (isPast(view, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence that begins with the date goes on with a verb of the past, and no plan before it. */
    private boolean pastFollows(View view, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isPast(view, i)) {
                return !plans(view, from, i);
            }
        }
        return false;
    }

    private boolean plans(View view, int from, int to) {
        for (int i = from; i < to; i++) {
            if (open.contains(view.words().foldedHash(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPast(View view, int word) {
        Words words = view.words();
        if (past.contains(words.foldedHash(word))) {
            return true;
        }
        for (String ending : endings) {
            int length = ending.length();
            boolean ends = length > 0
                    && words.length(word) > length + 1
                    && Letters.equalFolded(view.text(), words.end(word) - length, words.end(word), ending);
            if (ends && !words.capitalised(word)) {
                return true;
            }
        }
        return false;
    }
}
