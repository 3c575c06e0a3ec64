package dev.winnow.rules.boilerplate;

import dev.winnow.Hits;
import dev.winnow.Span;
import dev.winnow.Triggers;
import dev.winnow.View;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The credits of photographs in a text, each with the agency's slug and the caption that stand in the same block of lines.
 *
 * <p>A line is a credit by its form, from its first to its last character; a caption is one only beside a credit. All lengths are guesses.
 */
final class Credits {

    static final Triggers TRIGGERS = Triggers.literals(Phrases.phrases("""
                    photo, image, picture, pics, foto, bild, imagen, immagine, zdj, fot., фото, снимок, 写真, 圖片, 图片,
                    credit, crédit, getty, shutterstock, istock, adobe stock, reuters, /afp, afp/, /ap), (ap""")).ignoringCase();

    /**
     * A credit.
     *
     * @param line the visible line with the credit
     * @param span the line, or the block of lines with slug and caption
     * @param caption whether the line is a caption that ends in its credit
     */
    record Credit(Span line, Span span, boolean caption) {

        /** Whether no word about the picture stands with it. */
        boolean alone() {
            return !caption && line.equals(span);
        }
    }

    private final List<Credit> all = new ArrayList<>();

    private static final String LABEL =
            "(?:photo(?:s|graph|graphs|graphy)?|images?|pictures?|pics?|fotos?|bild(?:er)?|fotografías?|fotografia|"
                    + "imagen|imagens?|immagine|zdjęcie|zdj\\.|fot\\.|фото|снимок|写真|圖片|图片|fotoğraf|file photo|header image|featured image)";

    private static final String AGENCY =
            "(?:AP|AFP|EPA|EFE|ANSA|DPA|dpa|PA|Reuters|REUTERS|TASS|Xinhua|Yonhap|Kyodo|IANS|PTI|ANI|Bloomberg|Getty(?: Images)?|"
                    + "Shutterstock|iStock(?:photo)?|Alamy|Unsplash|Pixabay|Pexels|Depositphotos|Wikimedia(?: Commons)?|Flickr|Adobe Stock|imago|NurPhoto|Anadolu)";

    /** A label, a mark or word of credit, and what has to be a name. */
    private static final Pattern LABELLED = Pattern.compile(
            "[(\\[]?\\s*(?:©\\s*)?(?:" + LABEL
                    + "\\s*(?:(?<![a-z]s\\s?)[:：/©]|credits?\\s*[:：]?|courtesy(?: of|\\s*:)?|by\\b|source\\s*[:：,]|copyright\\b|via\\b|de\\b|von\\b|par\\b)"
                    + "|(?:crédits?|credits?)\\s*(?:photos?|images?)?\\s*[:：]|credit\\s*[:：]|image credit|photo credit)\\s*(.+?)\\s*[)\\]]?\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Nothing but an agency, perhaps with the photographer before it. */
    private static final Pattern AGENCY_ALONE =
            Pattern.compile("[(\\[]?(?:[\\p{Lu}][\\p{L}.'’ -]{2,40}\\s?[/|]\\s?)?" + "(?:AP Photo|Getty Images|" + "(?:"
                    + AGENCY + " )?via (?:Getty Images|AP|Reuters)|" + AGENCY + "\\s?/\\s?" + AGENCY
                    + "|Shutterstock|iStock(?:photo)?|Adobe Stock)(?:\\s?/[\\p{Lu}][\\p{L}.'’ -]{2,40})?[)\\]]?");

    private static final String PICTURE = "(?:Photo|Image|Picture|Foto)s?";

    /** A caption that ends in its credit in brackets. An agency and one other word may be who made a survey. */
    private static final Pattern CREDIT_AT_END = Pattern.compile("[(\\[](?:(?:(?:" + AGENCY + " )(?:File )?|File )"
            + PICTURE
            + "|(?:" + AGENCY + " )?(?:File )?" + PICTURE
            + "\\s*(?:[:/]|by|credit|courtesy|via|©)\\s*[^()\\[\\]]{2,100}"
            + "|" + AGENCY + "\\s?/\\s?(?:" + AGENCY + "|[\\p{Lu}][\\p{L}.'’-]*(?: [\\p{Lu}][\\p{L}.'’-]+){1,3})"
            + "|[\\p{Lu}][\\p{L}.'’ -]{3,40}/" + AGENCY + ")[)\\]]\\.?$");

    /** A field of a list, as of the people who made a film. */
    private static final Pattern FIELD = Pattern.compile("[\\p{L}][\\p{L} ]{2,30}:\\s.{1,80}");

    /** So many fields in a block of lines are a list; a text and its picture have two. A guess. */
    private static final int LEAST_FIELDS = 3;

    /** The lines looked at on either side of a field. */
    private static final int FIELDS_BESIDE = 6;

    private static final Pattern SLUG = Pattern.compile("[\\p{Lu}0-9]{2,}(?:[-/ ][\\p{Lu}0-9]{2,}){1,7}");

    /** Words that only a caption says, for texts whose paragraphs are not parted by blank lines. */
    private static final Pattern CAPTION_WORDS = Pattern.compile(
            "(?i)\\b(?:file photo|pictured|(?:is|are|was|were) seen|seen here|poses? |\\((?:left|right|l|r|centre|center)\\)|undated (?:photo|handout|image))");

    private static final int MAX_CREDIT = 140;

    /** The first trigger of a labelled credit stands behind a bracket, blanks and {@code featured} at most. */
    private static final int LABEL_REACH = 24;

    private static final int MAX_CAPTION = 400;

    private Credits(View view, Hits hits) {
        int done = Prose.title(view); // the first line is the title
        for (int i = 0; i < hits.size(); i++) {
            int line = view.lineAt(hits.start(i));
            if (line > done) {
                done = line;
                Span credit = view.visibleLine(line);
                if (isCredit(view, credit, hits.start(i)) && !isListed(view, line)) {
                    Span span = withNeighbours(view, line);
                    done = view.lineAt(span.end());
                    all.add(new Credit(credit, span, false));
                } else if (isCaptionWithCredit(view.text(), credit)) {
                    all.add(new Credit(credit, credit, true));
                }
            }
        }
    }

    /** The credits near the hits of {@link #TRIGGERS}, in the order of the text. */
    static List<Credit> of(View view, Hits hits) {
        return view.derived(Credits.class, v -> new Credits(v, hits)).all;
    }

    /** {@code hit} is the line's first trigger; a label stands at its beginning, and an agency at its end. */
    private static boolean isCredit(View view, Span line, int hit) {
        if (line.length() > MAX_CREDIT) {
            return false;
        }
        String text = view.text();
        boolean sentence = text.charAt(line.end() - 1) == '.' && !holdsSlash(text, line);
        if (!sentence
                && AGENCY_ALONE.matcher(text).region(line.start(), line.end()).matches()) {
            return true;
        }
        if (hit - line.start() > LABEL_REACH) {
            return false;
        }
        Matcher labelled = LABELLED.matcher(text).region(line.start(), line.end());
        return labelled.matches() && Names.isName(view, new Span(labelled.start(1), labelled.end(1)), 8);
    }

    private static boolean holdsSlash(String text, Span line) {
        int i = line.start();
        while (i < line.end() && text.charAt(i) != '/') {
            i++;
        }
        return i < line.end();
    }

    /** Whether the line is a field of a list of fields. */
    private static boolean isListed(View view, int line) {
        int fields = isField(view, line) ? 1 : 0;
        for (int i = line - 1; fields > 0 && i >= Math.max(0, line - FIELDS_BESIDE) && isField(view, i); i--) {
            fields++;
        }
        for (int i = line + 1;
                fields > 0 && i < Math.min(view.lineCount(), line + FIELDS_BESIDE) && isField(view, i);
                i++) {
            fields++;
        }
        return fields >= LEAST_FIELDS;
    }

    private static boolean isField(View view, int line) {
        Span visible = view.visibleLine(line);
        return FIELD.matcher(view.text()).region(visible.start(), visible.end()).matches();
    }

    private static boolean isCaptionWithCredit(String text, Span line) {
        char last = line.isEmpty() ? ' ' : text.charAt(line.end() - 1);
        if (last != ')' && last != ']' && last != '.' || line.length() > MAX_CAPTION) {
            return false;
        }
        int open = line.end() - 1;
        while (open >= line.start() && "([".indexOf(text.charAt(open)) < 0) {
            open--;
        }
        return open >= line.start()
                && CREDIT_AT_END.matcher(text).region(open, line.end()).matches();
    }

    /** The credit's block of lines when the rest of it is a slug or one caption, else the credit's line. */
    private static Span withNeighbours(View view, int credit) {
        int first = credit;
        while (first > 0 && credit - first < 3 && isSlug(view, first - 1)) {
            first--;
        }
        int last = credit;
        if (isCaption(view, credit + 1) && (isLastOfBlock(view, credit + 1) || saysCaption(view, credit + 1))) {
            last = credit + 1;
        } else if (first == credit
                && isCaption(view, credit - 1)
                && (isFirstOfBlock(view, credit - 1) || saysCaption(view, credit - 1))) {
            first = credit - 1;
        }
        return new Span(view.visibleLine(first).start(), view.visibleLine(last).end());
    }

    private static boolean isSlug(View view, int line) {
        Span visible = view.visibleLine(line);
        return visible.length() >= 5
                && visible.length() <= 80
                && SLUG.matcher(view.text())
                        .region(visible.start(), visible.end())
                        .matches();
    }

    private static boolean isCaption(View view, int line) {
        return line >= 1
                && line < view.lineCount()
                && view.line(line).length() <= MAX_CAPTION
                && Prose.isProse(view, line);
    }

    /** Whether a blank line follows and texts in the document are parted by blank lines, so that the block says what belongs together. */
    private static boolean isLastOfBlock(View view, int line) {
        return line + 1 < view.lineCount() && view.blankLine(line + 1) && view.lineCount() > line + 2;
    }

    private static boolean isFirstOfBlock(View view, int line) {
        return line > 1 && view.blankLine(line - 1);
    }

    private static boolean saysCaption(View view, int line) {
        Span visible = view.visibleLine(line);
        return CAPTION_WORDS
                .matcher(view.text())
                .region(visible.start(), visible.end())
                .find();
    }
}
