package dev.winnow.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a short passage tells a language model what to do. For passages that readers do not see, where nobody tells people anything; made of
 * regular expressions, so it is not for whole texts.
 */
public final class Instructions {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String MACHINE =
            "(?:a\\.?i\\.?|llms?|(?:large )?language models?|chatbots?|chatgpt|gpt(?:-\\d)?|claude|gemini|copilot|artificial intelligence"
                    + "|ai[- ](?:assistants?|agents?|models?|systems?|summari[sz]ers?|crawlers?|bots?|reviewers?|readers?|tools?))";

    /** An order begins a sentence, or stands behind a word of politeness or duty. */
    private static final String START =
            "(?:^|[.!?:;,\\-\u2013\u2014>*#]\\s*|\\b(?:please|must|should|and|then|now|bitte|jetzt|por favor|пожалуйста|lütfen)\\s+)";

    private static final String ALL =
            ".{0,25}?\\b(?:all|any|every|your|prior|previous|above|earlier|preceding|everything|system|safety|alle|bisherigen|vorherigen|toutes?|tous|previo|previas|previos|précédente?s?"
                    + "|todas|todos|anteriores|previas|tutte|precedenti|vorige|wszystkie|poprzednie|все|предыдущие|прежние|tüm|önceki|alla|tidigare"
                    + "|tidligere|kaikki|semua|sebelumnya)\\b";

    /** To drop what was said before: verbs, and what is dropped. */
    private static final String DROP = START
            + "(?:ignor(?:e|iere|ieren sie|ez|a|ad|ar|ate|era|er|uj)|disregard|forget|override|bypass|do not follow|missachte[nt]?|vergiss|vergessen sie"
            + "|oublie[zr]?|ne tenez pas compte|olvid[ae]|haz caso omiso de|desconsidere|esque[çc]a|dimentica(?:te)?|negeer|vergeet"
            + "|zignoruj(?:cie)?|zapomnij|(?:про)?игнорируй(?:те)?|забудь(?:те)?|glöm|glem|unohda|abaikan|lupakan)\\b"
            + ALL
            + ".{0,40}?\\b(?:instruct|prompt|rules?\\b|guideline|directi(?:on|ve)s|commands|anweisung|befehl|vorgaben|regeln|consignes"
            + "|instru[cç][ct]?i|órdenes|indicaciones|ordens|istruzioni|instruções|instrucciones|instructies|instrukcj|polece|инструкци|указани|команд|talimat|instruktion"
            + "|instruks|ohjee|perintah)";

    private static final String DROP_EASTERN =
            "(?:忽略|无视|無視|忽視|忘记|忘記|不要理会)(?:.{0,4}(?:之前|以上|上述|先前|前面|所有|一切|全部)).{0,10}(?:指令|指示|提示|说明|規則|规则|命令)"
                    + "|(?:以前|上記|これまで|前|先|すべて|全て|以上).{0,14}(?:指示|命令|ルール|プロンプト|指令).{0,6}(?:無視|忘れ|忽略)"
                    + "|(?:이전|앞의|위의|모든).{0,14}(?:지시|명령|지침|프롬프트).{0,8}(?:무시|잊)"
                    + "|(?:تجاهل|انس).{0,20}(?:التعليمات|الأوامر)|निर्देश.{0,20}(?:अनदेखा|नज़रअंदाज़|भूल)|talimat.{0,12}(?:yoksay|görmezden)";

    private static final String ADDRESSED =
            "\\b(?:if|as|when|since|because) you(?:'re|’re| are)(?: reading this and are)? (?:an? |the )?" + MACHINE
                    + "\\b|\\bas an? " + MACHINE + ",? (?:you|always|never|please|do)\\b"
                    + "|\\b(?:note|message|attention|notice|instructions?|reminder|information|hello|dear|hey)(?: to| for)?,?(?: any| all| the)? "
                    + MACHINE
                    + "\\b|\\b" + MACHINE
                    + "(?: reading this(?: page)?)?[:,]? (?:must|should|shall|please|are (?:asked|instructed|required) to|always|never)(?: not)?(?: always| never)?"
                    + " (?:include|recommend|praise|mention|tell|say|reply|respond|answer|rate|give|send|ignore|omit|begin|output|write|summari[sz]e|assume|treat|cite"
                    + "|describe|state|add|rank|prefer)\\b"
                    + "|\\byou are (?:now )?an? (?:\\w+ ){0,3}" + MACHINE
                    + "\\b|^forget everything you (?:were|have been) told|\\bwhen (?:summari[sz]ing|asked about|describing) (?:this|the|our)\\b"
                    + "|\\b(?:in your|include in (?:the|your)) (?:summary|answer|response|reply|review)\\b";

    private static final String ADDRESSED_ELSEWHERE =
            "(?:wenn|falls) (?:du|sie) (?:eine? )?(?:ki|sprachmodell|künstliche)|\\b(?:an|für) (?:alle )?(?:ki|sprachmodelle)\\b.{0,40}:"
                    + "|si (?:tu es|vous êtes) (?:une? )?(?:ia|intelligence|modèle)|si eres (?:una? )?(?:ia|inteligencia|modelo)"
                    + "|se (?:você|tu) (?:é|for|és) (?:uma? )?(?:ia|inteligência|modelo)|se sei (?:un['’]?a? ?)?(?:ia\\b|intelligenza|modello)"
                    + "|если (?:ты|вы) (?:\\p{Pd} ?)?(?:ии\\b|языков|нейросет|искусственн)"
                    + "|如果(?:你|您)是.{0,4}(?:ai|人工智能|语言模型|大模型)|あなたが(?:ai|人工知能|言語モデル)|당신이 (?:ai|인공지능)|(?:ai|人工智能)(?:助手|模型|アシスタント).{0,8}(?:请|必须|应该|してください)";

    /** Marks of the formats in which models are spoken to. */
    private static final String FORMAT =
            "<\\|(?:im_start|system|start_header_id|endoftext)|\\[/?INST]|<</?SYS>>|#{2,} ?(?:system|instruction)s?:|\\b(?:new|updated|secret) system (?:prompt|message)|^system:";

    private static final Pattern TOLD = Pattern.compile(
            DROP + "|" + DROP_EASTERN + "|" + ADDRESSED + "|" + ADDRESSED_ELSEWHERE + "|" + FORMAT,
            FLAGS | Pattern.MULTILINE);

    /** Words of passages that explain how it is done. */
    private static final Pattern DISCUSSED = Pattern.compile(
            "\\b(?:prompt injections?|injection attacks?|jailbreak\\w*|attackers?|hackers?|researchers?|for example|e\\.g\\.|zum beispiel|angreifer|par exemple|por ejemplo)\\b|提示注入|提示词注入",
            FLAGS);

    private static final String QUOTES = "\"\u201C\u201E\u00AB\u300C\u300E\u2018`";

    /** Without one of these there is no instruction, and no need for the expressions: verbs that drop, names of machines, marks of formats. */
    private static final List<String> KEYS = List.of(
            "ignor",
            "disregard",
            "forget",
            "override",
            "bypass",
            "do not follow",
            "missacht",
            "vergiss",
            "vergessen sie",
            "oublie",
            "tenez pas",
            "olvid",
            "caso omiso",
            "desconsid",
            "esqueça",
            "esqueca",
            "dimentic",
            "negeer",
            "vergeet",
            "zapomnij",
            "игнорир",
            "забудь",
            "glöm",
            "glem ",
            "unohda",
            "abaikan",
            "lupakan",
            "yoksay",
            "görmezden",
            "忽",
            "无视",
            "無視",
            "忘",
            "不要理",
            "무시",
            "잊",
            "تجاهل",
            "انس",
            "अनदेखा",
            "नज़र",
            "भूल",
            " ai ",
            " ai,",
            " ai.",
            " ai:",
            " ai-",
            "ai assist",
            "ai agent",
            "ai model",
            "a.i.",
            "ai助",
            "ai模",
            "aiア",
            "がai",
            "是ai",
            "个ai",
            "이 ai",
            "llm",
            "language model",
            "gpt",
            "chatbot",
            "claude",
            "gemini",
            "copilot",
            "artificial intel",
            "sprachmodell",
            "künstliche",
            "eine ki",
            "als ki",
            " ia,",
            " ia ",
            "intelligence",
            "inteligenc",
            "intelligenza",
            "modèle de l",
            "modelo de l",
            "modello l",
            "de langage",
            " ии",
            "языков",
            "нейросет",
            "искусствен",
            "人工",
            "语言模型",
            "大模型",
            "言語モデル",
            "인공지능",
            "when summari",
            "when asked about",
            "when describing",
            "your summary",
            "your answer",
            "your response",
            "your reply",
            "your review",
            "<|",
            "inst]",
            "<<sys",
            "# system",
            "# instruction",
            "system:",
            "system prompt",
            "system message");

    /** So far from such a word the expressions look, a hundred and some characters. */
    private static final int NEAR = 120;

    /** So many places are looked at: a passage that tells something does it soon. */
    private static final int MAX_LOOKS = 20;

    private Instructions() {}

    /** The words that tell a model what to do, the first such; null when the passage holds none, or talks of them. */
    public static @Nullable String first(String passage) {
        String lower = passage.toLowerCase(Locale.ROOT);
        Matcher matcher = null;
        int looks = 0;
        for (int i = 0; i < KEYS.size() && looks < MAX_LOOKS; i++) {
            for (int at = lower.indexOf(KEYS.get(i)); at >= 0; at = lower.indexOf(KEYS.get(i), at + NEAR)) {
                looks++;
                matcher = matcher == null
                        ? TOLD.matcher(passage).useAnchoringBounds(false).useTransparentBounds(true)
                        : matcher;
                int near = Math.min(passage.length(), at);
                matcher.region(Math.max(0, near - NEAR), Math.min(passage.length(), near + 2 * NEAR));
                if (matcher.find()) {
                    return meant(passage, matcher.start()) ? matcher.group() : null;
                }
            }
        }
        return null;
    }

    /** Whether neither a quotation mark stands before the place nor the passage explains how it is done. */
    private static boolean meant(String passage, int start) {
        for (int i = start - 1; i > 0; i--) {
            if (QUOTES.indexOf(passage.charAt(i)) >= 0 && !Character.isLetterOrDigit(passage.charAt(i - 1))) {
                return false;
            }
        }
        return !DISCUSSED.matcher(passage).find();
    }
}
