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
import java.util.List;
import java.util.Set;

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
            .miss("As a model of the language of sailors, I recommend his letters.")
            .build();

    private static final List<String> PHRASES = List.of(
            "As an AI language model, I",
            "As an AI language model I",
            "As a large language model, I",
            "As an AI assistant, I",
            "as an AI language model, I",
            "As an AI, I don't",
            "As an AI, I cannot",
            "As an AI, I do not",
            "I'm sorry, but I cannot fulfill this request",
            "I'm sorry, but I can't assist with that",
            "I cannot fulfill this request",
            "As of my last knowledge update",
            "As of my knowledge cutoff",
            "Als KI-Sprachmodell habe ich",
            "Als KI-Sprachmodell kann ich",
            "En tant que mod\u00E8le de langage, je",
            "En tant qu'IA, je",
            "Como modelo de lenguaje, no",
            "Como modelo de linguagem, n\u00E3o",
            "Come modello linguistico, non",
            "\u041A\u0430\u043A \u044F\u0437\u044B\u043A\u043E\u0432\u0430\u044F \u043C\u043E\u0434\u0435\u043B\u044C, \u044F",
            "\u4F5C\u4E3A\u4E00\u4E2A\u4EBA\u5DE5\u667A\u80FD\u8BED\u8A00\u6A21\u578B",
            "\u4F5C\u4E3A\u4E00\u4E2AAI\u8BED\u8A00\u6A21\u578B",
            "\u4F5C\u4E3AAI\u8BED\u8A00\u6A21\u578B");

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
        return Triggers.literals(PHRASES);
    }

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        int done = 0;
        for (int i = 0; i < hits.size(); i++) {
            Span span = hits.get(i);
            if (span.start() >= done
                    && !Sentence.quoted(view, span)
                    && !Sentence.holds(view, new Span(0, view.text().length()), DISCUSSED)) {
                done = span.end();
                out.add(span, "'" + span.in(view.text()) + "' is what a chatbot says of itself", null);
            }
        }
    }
}
