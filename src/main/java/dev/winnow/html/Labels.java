package dev.winnow.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Headings that stand above what follows an article. */
final class Labels {

    /** Longer headings say more than a label. */
    static final int LONGEST = 40;

    private static final Set<String> COMMENTS = labels("""
            comments, comment, all comments, view comments, leave a comment, leave a reply, leave your comment, post a comment, add a comment
            reader comments, join the conversation, join the discussion, discussion, user comments, responses, what do you think
            kommentare, kommentar, kommentar schreiben, schreibe einen kommentar, kommentar hinterlassen, diskussion, leserkommentare
            commentaires, commentaire, laisser un commentaire, vos commentaires, réagir, réactions
            comentarios, comentario, deja un comentario, deja una respuesta, dejar un comentario, opiniones de los lectores
            comentários, comentário, deixe um comentário, deixe uma resposta
            commenti, lascia un commento, reacties, plaats een reactie, geef een reactie, komentarze, dodaj komentarz, zostaw komentarz
            комментарии, комментарий, оставить комментарий, добавить комментарий, обсуждение, отзывы, коментарі, залишити коментар
            kommentarer, skriv en kommentar, lämna ett svar, yorumlar, yorum yap, komentar, tinggalkan komentar, bình luận
            コメント, コメントを残す, 评论, 发表评论, 留言, 댓글, التعليقات, اترك تعليقا, تعليقات, نظرات, टिप्पणियाँ
            """);

    private static final Set<String> OTHERS = labels("""
            related, related articles, related stories, related posts, related news, related content, related topics, related links
            related reading, related coverage, related items, related products, similar articles, similar posts, similar stories
            more stories, more news, more articles, more like this, more to read, read more, read next, read also, also read, see also
            up next, next up, you may also like, you might also like, you may like, you might like, you may also be interested in
            recommended, recommended for you, recommended stories, recommended articles, recommended reading, suggested for you
            most read, most popular, most viewed, most shared, popular, popular posts, popular articles, trending, trending now
            trending stories, top stories, latest news, latest stories, latest articles, latest posts, latest, recent posts, recent articles
            recent news, recent stories, editors picks, editor s picks, don t miss, from around the web, around the web, from the web
            sponsored, sponsored content, sponsored stories, promoted, promoted stories, advertisement, partner content
            share this, share this article, share this story, share this post, share, follow us, stay connected, newsletter
            sign up for our newsletter, subscribe, subscribe to our newsletter, about the author, about the authors, tags, topics
            mehr zum thema, weitere artikel, ähnliche artikel, verwandte artikel, verwandte themen, weitere themen, weitere beiträge
            ähnliche beiträge, auch interessant, das könnte sie auch interessieren, das könnte dich auch interessieren, meistgelesen
            meistgelesene artikel, die meistgelesenen artikel, neueste artikel, neueste beiträge, neue beiträge, lesen sie auch
            lesen sie mehr zum thema, themen in diesem artikel, top themen, weitere nachrichten, weitere meldungen, über den autor
            über die autorin, schlagworte, teilen, artikel teilen, folgen sie uns, empfehlungen der redaktion, mehr aus dem ressort
            à lire aussi, lire aussi, à voir aussi, articles similaires, articles liés, sur le même sujet, sur le même thème
            dans la même rubrique, les plus lus, les plus consultés, partager, partager cet article, derniers articles
            noticias relacionadas, artículos relacionados, contenido relacionado, notas relacionadas, te puede interesar
            también te puede interesar, te recomendamos, lo más leído, lo más visto, lo último, más noticias, más sobre este tema
            mirá también, lea también, compartir, últimas noticias, temas relacionados, relacionados, etiquetas
            notícias relacionadas, artigos relacionados, leia também, leia mais, mais lidas, veja também, compartilhe, posts relacionados
            leggi anche, articoli correlati, potrebbe interessarti, i più letti, condividi, ultime notizie
            lees ook, gerelateerde artikelen, meest gelezen, lees meer, czytaj także, czytaj też, zobacz także, podobne artykuły
            najczęściej czytane, najnowsze, czytaj więcej, читайте также, читайте ещё, похожие статьи, самое читаемое, популярное
            по теме, материалы по теме, новости по теме, последние новости, поделиться, смотрите также, теги, ще по темі, читайте також
            läs också, läs mer, mest läst, relaterade artiklar, les også, læs også, lue myös, luetuimmat
            baca juga, artikel terkait, berita terkait, terpopuler, terkini, ilgili haberler, benzer haberler, bunlar da ilginizi çekebilir
            tin liên quan, bài viết liên quan, xem thêm, đọc nhiều, 関連記事, 関連ニュース, おすすめ記事, 人気記事, あわせて読みたい, 最新記事
            相关阅读, 相关新闻, 相关文章, 推荐阅读, 热门文章, 延伸閱讀, 相關新聞, 관련기사, 관련 뉴스, 많이 본 뉴스, 추천 기사
            اقرأ أيضا, مواضيع ذات صلة, أخبار ذات صلة, الأكثر قراءة, مقالات ذات صلة, مطالب مرتبط, بیشتر بخوانید, संबंधित खबरें, यह भी पढ़ें
            """);

    private Labels() {}

    private static Set<String> labels(String lines) {
        Set<String> labels = new HashSet<>();
        for (String label : lines.replace('\n', ',').split(",", -1)) {
            if (!label.isBlank()) {
                labels.add(plain(label));
            }
        }
        return labels;
    }

    /** Whether the heading, made {@link #plain}, stands above what readers said. */
    static boolean comments(String plain) {
        return COMMENTS.contains(plain);
    }

    /** Whether the heading, made {@link #plain}, stands above other articles, or a request. */
    static boolean others(String plain) {
        return OTHERS.contains(plain);
    }

    /** Letters in lower case, one blank between words, numbers left out. */
    static String plain(String heading) {
        StringBuilder plain = new StringBuilder();
        for (char c : heading.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetter(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
                plain.append(c);
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }
}
