package dev.winnow.html;

import dev.winnow.text.Instructions;
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

    /** More hidden elements than these are a page's machinery. */
    private static final int ELEMENTS = 2000;

    /** So much of a hidden element is looked at, and so much is kept of what stands before an instruction. */
    private static final int LOOKED_AT = 2000;

    private static final int BEFORE = 60;

    /** What a page's own program says: of itself, of loading, of forms, of windows and of cookies. */
    private static final Pattern MESSAGE = Pattern.compile(
            "(?i)javascript|your browser|\\bloading\\b|please wait|cookies?\\b|log(?:ged)? ?in\\b|sign(?:ed)? (?:in|up)\\b|subscri|password|e-?mail"
                    + "|\\brequired\\b|\\binvalid\\b|valid (?:value|date|number|address|name)|try again|went wrong|\\berrors?\\b|thank you|thanks for"
                    + "|new (?:window|tab)|clipboard|screen ?reader|skip to|press (?:esc|enter|tab)|arrow keys|keyboard|click|\\btap\\b|checkbox"
                    + "|this (?:video|content|image|feature|form|field|site|page)|terms of|privacy|captcha|download|comments? (?:is|are|will)|advert"
                    + "|browser|laden|bitte (?:warten|geben)|anmelden|passwort|fehler|pflichtfeld|navigateur|chargement|veuillez|mot de passe|erreur"
                    + "|navegador|cargando|contraseña|por favor|carregando|senha|caricamento|браузер|загрузк|пароль|ошибк|浏览器|加载|登录|ブラウザ|読み込み");

    private Hidden() {}

    /** The passages, in order. */
    static List<String> passages(Outline page, Chrome chrome, int root) {
        List<String> passages = new ArrayList<>();
        List<Integer> hidden = chrome.hidden();
        for (int i : hidden.subList(0, Math.min(hidden.size(), ELEMENTS))) {
            String start = Headline.text(page, i, LOOKED_AT);
            String told = Instructions.first(start);
            boolean within = i > root && i < page.end(root);
            if (told != null && passages.size() < 2 * PASSAGES) {
                passages.add(cut(start.substring(Math.max(0, start.indexOf(told) - BEFORE))));
            } else if (passages.size() < PASSAGES
                    && within
                    && chrome.plain(i)
                    && speaks(page, i)
                    && !MESSAGE.matcher(start).find()) {
                passages.add(cut(start));
            }
        }
        return passages;
    }

    private static String cut(String text) {
        return text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text;
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
