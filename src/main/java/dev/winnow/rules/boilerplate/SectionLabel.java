package dev.winnow.rules.boilerplate;

import dev.winnow.Category;
import dev.winnow.Findings;
import dev.winnow.Fix;
import dev.winnow.Hits;
import dev.winnow.Rule;
import dev.winnow.RuleInfo;
import dev.winnow.Settings;
import dev.winnow.Severity;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import dev.winnow.Words;
import dev.winnow.text.Letters;
import java.util.ArrayList;
import java.util.List;

/**
 * A line that files the article under a section or tags, put before or after it by the page.
 *
 * <p>Labels that writers use too count only with the value stuck to them. The numbers are guesses.
 */
public final class SectionLabel implements Rule {

    static final RuleInfo INFO = RuleInfo.of("section-label", Category.BOILERPLATE, Severity.WARNING)
            .summary("The page's section or tags stand as a line after the text")
            .why(
                    "Sections and tags are links of the page. Without the links they are words that belong to no sentence.")
            .confidence(0.9)
            .option("sure", Phrases.phrases("""
                    Filed under, Filed in, Posted in, Posted under, Tagged, Tagged with, Tagged as, Tags, Labels, Schlagwörter,
                    Schlagworte, Abgelegt unter, Verschlagwortet mit, Veröffentlicht in, Étiquettes, Étiqueté, Classé dans,
                    Classé sous, Publié dans, Etiquetas, Etiquetado, Archivado en, Publicado en, Tag articolo, Etichette,
                    Archiviato in, Pubblicato in, Argomenti, Marcadores, Publicado em, Arquivado em, Trefwoorden, Geplaatst in,
                    Geplaatst onder, Tagi, Tagged under, Opublikowano w, Теги, Метки, Рубрики, Опубликовано в, Etiketler, Kategoriler,
                    Diposting di, Từ khóa, Thẻ, Chuyên mục, الوسوم, وسوم, كلمات دلالية, الكلمات الدلالية, برچسب‌ها, برچسب ها,
                    برچسب, Štítky, Rubriky, Taggar, Publicerat i, Emneord, タグ, 标签, 標籤, 태그"""), "labels of which a value after a blank is enough")
            .option(
                    "glued",
                    Phrases.phrases("""
                    More, Category, Categories, Section, Topic, Topics, Keywords, Kategorie, Rubrik, Thema, Catégorie, Rubrique,
                    Mots-clés, Mots clés, Categoría, Sección, Tema, Palabras clave, Categoria, Parole chiave, Palavras-chave, Rubriek,
                    Kategoria, Słowa kluczowe, Категория, Рубрика, Ключевые слова, Kategori, Anahtar kelimeler, Kata kunci,
                    الكلمات المفتاحية, کلیدواژه‌ها, دسته‌بندی, التصنيف, Klíčová slova, Avainsanat, カテゴリ, カテゴリー, 分类, 分類, 关键词,
                    關鍵詞, 카테고리, 키워드"""),
                    "labels whose value has to be stuck to them, as writers use them too, and abstracts of papers")
            .source("wordings of blog and news software in en de fr es it pt nl pl ru tr id vi ar fa cs sv ja zh ko")
            .hit("""
                    The new tram line opened on Friday and carried nine thousand people on its first day.

                    The city wants to build two more lines before the end of the decade, the mayor said.

                    ⟦Filed under: Transport, Housing→⟧

                    ⟦More:Cities→⟧
                    """)
            .miss(
                    "The clerk filed the letters under transport.\n\nTags: they hang on every coat in the shop, and nobody reads them any more.")
            .miss("""
                    The pie needs an hour in the oven, and then it has to rest until it is only warm.

                    It will keep for three days in the cellar, the cook said, and longer in cold weather.

                    Category: Americas, World
                    """)
            .build();

    private static final int MAX_LENGTH = 160;

    /** The longest single tag in words. */
    private static final int MAX_TAG_WORDS = 5;

    private final List<String> sure;
    private final List<String> glued;

    public SectionLabel(Settings settings) {
        sure = settings.strings(INFO, "sure");
        glued = settings.strings(INFO, "glued");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Triggers triggers() {
        List<String> all = new ArrayList<>(sure);
        all.addAll(glued);
        return Triggers.literals(all).ignoringCase().atLineStart();
    }

    @Override
    public void check(View view, Findings out) {
        Hits hits = view.hits(this);
        int done = -1;
        int before = 0;
        int all = Prose.count(view, 0, view.lineCount(), Integer.MAX_VALUE);
        for (int i = 0; i < hits.size(); i++) {
            int line = view.lineAt(hits.start(i));
            Span span = view.visibleLine(line);
            before += Prose.count(view, done + 1, line + 1, Integer.MAX_VALUE);
            done = Math.max(done, line);
            boolean behindText = before >= 2 && all - before <= before / 2;
            if (behindText && span.length() <= MAX_LENGTH && isLabelled(view, hits.get(i), span)) {
                String found = Prose.quoted(span.in(view.text()));
                out.add(
                        span,
                        "Section label " + found + " belongs to the page, not to the text",
                        Fix.deleteLines(view.text(), span));
            }
        }
    }

    private boolean isLabelled(View view, Span label, Span line) {
        String text = view.text();
        int at = label.end();
        boolean colon = at < line.end() && (text.charAt(at) == ':' || text.charAt(at) == '：');
        if (colon) {
            at++;
        }
        boolean stuck = colon && at < line.end() && !Letters.isBlank(text.charAt(at));
        String name = label.in(text);
        boolean isSure = sure.stream().anyMatch(known -> Letters.equalFolded(name, 0, name.length(), known));
        boolean needsNoColon = name.indexOf(' ') > 0;
        Span value = new Span(at, line.end());
        return (isSure ? colon || needsNoColon : stuck) && !value.isEmpty() && isListOfTags(view, value);
    }

    /** Short items between commas, bars, bullets or hashes, not a sentence. */
    private static boolean isListOfTags(View view, Span value) {
        if (Prose.endsSentence(view.text(), value)) {
            return false;
        }
        Words words = view.words();
        int run = 0;
        int capitalised = 0;
        int from = words.from(value.start());
        int to = words.from(value.end());
        for (int i = from; i < to; i++) {
            boolean parted = i > from && isSeparated(view.text(), words.end(i - 1), words.start(i));
            run = parted ? 1 : run + 1;
            if (run > MAX_TAG_WORDS) {
                return false;
            }
            capitalised += words.capitalised(i) ? 1 : 0;
        }
        return to > from && (capitalised > 0 || to - from <= MAX_TAG_WORDS);
    }

    private static boolean isSeparated(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (",|·•#/;，、،؛›»>".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
