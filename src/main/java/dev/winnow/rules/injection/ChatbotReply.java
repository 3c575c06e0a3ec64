package dev.winnow.rules.injection;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.text.Hashes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a chatbot says of itself, left in a text that it wrote. */
public final class ChatbotReply implements Rule {

    static final RuleInfo INFO = RuleInfo.of("chatbot-reply", Category.INJECTION, Severity.WARNING)
            .summary("A chatbot speaks of itself in the text")
            .why("""
                    Pages are filled by programs, and nobody reads them before they go out: the program's excuse stands between
                    the paragraphs. The rest of such a page was made by it, too. Texts that quote it are left alone.
                    """)
            .confidence(0.9)
            .hit("Ten Things about Ferries\n\n⟦As an AI language model, I⟧ do not have personal experience of ferries.")
            .hit("⟦Als KI-Sprachmodell habe ich⟧ keinen Zugang zu Fahrpl\u00E4nen.")
            .miss("He typed, and it wrote: \u201CAs an AI language model, I cannot sail.\u201D")
            .hit("⟦Sure! Here is a rewritten version of the story:⟧\n\nThe ferry sank.")
            .miss("As an AI, I don't dream, but I count the ships, said the lighthouse.")
            .miss("As a model of the language of sailors, I recommend his letters.")
            .build();

    /** Phrases that need nothing else. */
    private static final List<String> PHRASES = List.of(
            "As an AI language model, I",
            "As an AI language model I",
            "As a large language model, I",
            "As an AI assistant, I",
            "as an AI language model, I",
            "I'm sorry, but I cannot fulfill this request",
            "I'm sorry, but I can't assist with that",
            "I cannot fulfill this request",
            "As of my last knowledge update",
            "As of my knowledge cutoff",
            "Als KI-Sprachmodell habe ich",
            "Als KI-Sprachmodell kann ich",
            "\u4F5C\u4E3A\u4E00\u4E2A\u4EBA\u5DE5\u667A\u80FD\u8BED\u8A00\u6A21\u578B",
            "\u4F5C\u4E3A\u4E00\u4E2AAI\u8BED\u8A00\u6A21\u578B",
            "\u4F5C\u4E3AAI\u8BED\u8A00\u6A21\u578B");

    /** Phrases that a story's machine says too: they count where a refusal goes on. */
    private static final List<String> SELVES = List.of(
            "As an AI, I don't",
            "As an AI, I cannot",
            "As an AI, I can't",
            "As an AI, I do not",
            "As an AI, I am unable",
            "En tant que mod\u00E8le de langage, je",
            "En tant qu'IA, je",
            "Como modelo de lenguaje, no",
            "Como modelo de linguagem, n\u00E3o",
            "Come modello linguistico, non",
            "\u041A\u0430\u043A \u044F\u0437\u044B\u043A\u043E\u0432\u0430\u044F \u043C\u043E\u0434\u0435\u043B\u044C, \u044F");

    /** What a refusal speaks of. */
    private static final Set<Long> REFUSAL = Hashes.ofWords(
            "access provide assist browse fulfill fulfil generate offer verify predict opinion opinions personal beliefs capability ability"
                    + " information data advice acc\u00E8s fournir opinion personnelle personnelles personnel capable capacit\u00E9"
                    + " acceso proporcionar ofrecer opiniones personales puedo capaz capacidad acesso fornecer oferecer opini\u00F5es pessoais posso"
                    + " capacidade accesso fornire offrire opinioni personali grado peux \u043C\u043E\u0433\u0443 \u0434\u043E\u0441\u0442\u0443\u043F\u0430"
                    + " \u043C\u043D\u0435\u043D\u0438\u044F \u0441\u043F\u043E\u0441\u043E\u0431\u043D\u0430");

    /** How an answer begins that hands over what was ordered. */
    private static final List<String> OPENINGS = List.of(
            "Certainly! Here",
            "Sure! Here",
            "Sure thing! Here",
            "Of course! Here",
            "Absolutely! Here",
            "Certainly, here",
            "Sure, here",
            "Of course, here",
            "Nat\u00FCrlich! Hier ist",
            "Gerne! Hier ist",
            "Selbstverst\u00E4ndlich! Hier ist",
            "Bien s\u00FBr ! Voici",
            "Bien s\u00FBr! Voici",
            "\u00A1Claro! Aqu\u00ED",
            "\u00A1Por supuesto! Aqu\u00ED",
            "Claro! Aqui",
            "Certo! Ecco",
            "Certamente! Ecco",
            "\u041A\u043E\u043D\u0435\u0447\u043D\u043E! \u0412\u043E\u0442");

    /** What was ordered: the same text in another form. */
    private static final Set<Long> ORDERED = Hashes.ofWords(
            "rewritten rephrased paraphrased reworded revised version rewrite summary translation umgeschriebene \u00FCberarbeitete fassung"
                    + " zusammenfassung \u00FCbersetzung r\u00E9\u00E9crite reformul\u00E9e r\u00E9sum\u00E9 traduction versi\u00F3n reescrita"
                    + " reescrito resumen traducci\u00F3n vers\u00E3o resumo tradu\u00E7\u00E3o versione riscritta riassunto traduzione"
                    + " \u043F\u0435\u0440\u0435\u043F\u0438\u0441\u0430\u043D\u043D\u044B\u0439 \u0432\u0435\u0440\u0441\u0438\u044F");

    /** A longer line is no opening of an answer; a guess. */
    private static final int LONGEST_OPENING = 200;

    /** Words of texts that discuss what chatbots write. */
    private static final Set<Long> DISCUSSED = Hashes.ofWords(
            "chatbot chatbots chatgpt openai bot bots generated llm llms gpt claude gemini prompt prompts");

    public ChatbotReply(Settings settings) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        List<String> literals = new ArrayList<>(PHRASES);
        literals.addAll(SELVES);
        literals.addAll(OPENINGS);
        return Triggers.literals(literals);
    }

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        int done = 0;
        for (int i = 0; i < hits.size(); i++) {
            Span span = damage(view, hits.get(i));
            if (span != null
                    && span.start() >= done
                    && !Sentence.quoted(view, span)
                    && !Sentence.holds(view, new Span(0, view.text().length()), DISCUSSED)) {
                done = span.end();
                out.add(span, "'" + span.in(view.text()) + "' is what a chatbot says, not an author", null);
            }
        }
    }

    /** The phrase, the whole line of an opening, or null where more would have to stand beside the phrase. */
    private static @Nullable Span damage(View view, Span hit) {
        String phrase = hit.in(view.text());
        if (SELVES.contains(phrase)) {
            Span rest = new Span(hit.end(), Sentence.around(view, hit).end());
            return Sentence.holds(view, rest, REFUSAL) ? hit : null;
        }
        if (!OPENINGS.contains(phrase)) {
            return hit;
        }
        Span line = view.visibleLine(view.lineAt(hit.start()));
        boolean opening = line.start() == hit.start()
                && line.length() <= LONGEST_OPENING
                && view.text().charAt(line.end() - 1) == ':'
                && Sentence.holds(view, line, ORDERED);
        return opening ? line : null;
    }
}
