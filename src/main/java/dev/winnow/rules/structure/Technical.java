package dev.winnow.rules.structure;

import dev.winnow.Span;
import dev.winnow.View;
import dev.winnow.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a text shows or discusses programs; worked out when first asked, once for each view. Used by one thread. */
final class Technical {

    private enum Answer {
        UNKNOWN,
        YES,
        NO
    }

    /** A text of which one line in so many looks like code shows code; a guess that leaves clean prose alone. */
    private static final int CODE_SHARE = 8;

    /** Two different words of the trade, since each alone has another meaning; a guess. */
    static final int MIN_TERMS = 2;

    private static final List<String> SIGNS = List.of(
            "`", "()", "=>", "==", "!=", "&&", "</", "/>", "::", "->", " = ", "[[", "''", "\\", "<?", "*/", " --",
            "${{", "$(", "\"%", "'%");

    private static final Set<String> TERMS = Set.of(
            "placeholder",
            "placeholders",
            "template",
            "templates",
            "templating",
            "printf",
            "sprintf",
            "syntax",
            "string",
            "strings",
            "format",
            "variable",
            "variables",
            "function",
            "functions",
            "parameter",
            "parameters",
            "argument",
            "code",
            "compiler",
            "programming",
            "developer",
            "developers",
            "script",
            "scripts",
            "javascript",
            "typescript",
            "python",
            "java",
            "php",
            "html",
            "css",
            "json",
            "yaml",
            "api",
            "regex",
            "plugin",
            "wordpress",
            "jinja",
            "mustache",
            "handlebars",
            "liquid",
            "angular",
            "react",
            "boolean",
            "integer",
            "platzhalter",
            "vorlage",
            "vorlagen",
            "zeichenkette",
            "funktion",
            "programmieren",
            "plantilla",
            "plantillas",
            "cadena",
            "función",
            "programación",
            "gabarit",
            "chaîne",
            "fonction",
            "programmation",
            "шаблон",
            "шаблона",
            "строка",
            "функция",
            "переменная");

    /** No term is longer. */
    static final int LONGEST_TERM = 13;

    private final View view;
    private Answer answer = Answer.UNKNOWN;

    Technical(View view) {
        this.view = view;
    }

    /** That of the view's text, worked out once for all rules. */
    static Technical of(View view) {
        return view.derived(Technical.class, Technical::new);
    }

    /** Whether the word, in lower case, is one of the trade. */
    static boolean isTerm(String word) {
        return TERMS.contains(word);
    }

    boolean holds() {
        if (answer == Answer.UNKNOWN) {
            answer = showsCode() || usesTerms() ? Answer.YES : Answer.NO;
        }
        return answer == Answer.YES;
    }

    private boolean showsCode() {
        int lines = 0;
        int code = 0;
        for (int i = 0; i < view.lineCount(); i++) {
            Span line = view.visibleLine(i);
            if (!line.isEmpty()) {
                lines++;
                code += isCode(line.in(view.text())) ? 1 : 0;
            }
        }
        return code * CODE_SHARE >= lines;
    }

    /** Whether the line, which is not empty, looks like one of a program. */
    static boolean isCode(String line) {
        char last = line.charAt(line.length() - 1);
        boolean comment = line.startsWith("//") || line.startsWith("#") || line.startsWith("/*");
        boolean opened = last == '{' || last == '(' || last == ';' || line.endsWith("):");
        return opened || comment || SIGNS.stream().anyMatch(line::contains);
    }

    private boolean usesTerms() {
        Words words = view.words();
        Set<String> found = new HashSet<>();
        for (int i = 0; i < words.count() && found.size() < MIN_TERMS; i++) {
            if (words.length(i) > LONGEST_TERM) {
                continue;
            }
            String word = words.text(i).toLowerCase(Locale.ROOT);
            if (TERMS.contains(word)) {
                found.add(word);
            }
        }
        return found.size() >= MIN_TERMS;
    }
}
