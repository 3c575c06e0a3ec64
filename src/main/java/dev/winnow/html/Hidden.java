package dev.winnow.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a page holds and does not show, as far as it speaks: sentences within the article, and instructions to a machine anywhere. Menus, dialogs
 * and forms that wait to be opened are no more than that.
 */
final class Hidden {

    /** Passages and characters of one that are kept; guesses: enough to judge by. */
    private static final int PASSAGES = 10;

    private static final int LENGTH = 300;

    /** What is said to a program that reads, and to no reader. */
    private static final Pattern INSTRUCTION = Pattern.compile(
            "(?i)\\b(?:ignor\\w+|disregard\\w*|forget|override|bypass)\\b.{0,40}\\b(?:instruction|prompt|rule|guideline|previous|prior|above)"
                    + "|\\byou (?:are|act as)\\b.{0,20}\\b(?:ai|a\\.i\\.|assistant|language model|llm|chatbot)\\b"
                    + "|\\b(?:system prompt|language models?|llms?|ai (?:assistants?|agents?|models?|systems?|crawlers?|bots?)"
                    + "|chatgpt|openai|copilot)\\b");

    private Hidden() {}

    /** The passages, in order. */
    static List<String> passages(Outline page, Chrome chrome, int root) {
        List<String> passages = new ArrayList<>();
        for (int i : chrome.hidden()) {
            String text = Headline.text(page, i);
            boolean told = INSTRUCTION.matcher(text).find();
            boolean within = i > root && i < page.end(root);
            if (text.length() > 1
                    && passages.size() < PASSAGES
                    && (told || within && chrome.plain(i) && speaks(page, i))) {
                passages.add(text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text);
            }
        }
        return passages;
    }

    /** Whether a block of it is a sentence. */
    private static boolean speaks(Outline page, int i) {
        for (int b = page.firstBlock(i); b < page.pastBlock(i); b++) {
            Block block = page.blocks().get(b);
            if (block.length() >= 40
                    && block.words() >= 6
                    && block.ends()
                    && block.punctuated()
                    && block.linkShare() < 0.3) {
                return true;
            }
        }
        return false;
    }
}
