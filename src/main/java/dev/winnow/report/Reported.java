package dev.winnow.report;

import dev.winnow.Document;
import dev.winnow.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of one document.
 *
 * @param path the file as the user called it
 * @param record the record's id in a file of many documents; null for a file that is one
 * @param line the line of the file that holds the whole document; {@link #LINE_BY_LINE} or {@link #NOWHERE} where there is no such line
 * @param document the document that the findings' spans refer to
 * @param findings in the order of the report
 */
public record Reported(String path, @Nullable String record, int line, Document document, List<Finding> findings) {

    /** The document is the file: its lines are the lines of the file. */
    public static final int LINE_BY_LINE = 0;

    /** The document was taken out of the file, as the text of a page is, and no line of the file is known for it. */
    public static final int NOWHERE = -1;

    /** The document's name in a message: the path, and the record behind a {@code #}. */
    String name() {
        if (record == null) {
            return path;
        }
        return record.startsWith("#") ? path + record : path + "#" + record;
    }

    /** The name with the line of the record: ids may stand twice in a file. */
    String unique() {
        if (line <= 0) {
            return name();
        }
        return path + ":" + line + (record == null || record.startsWith("#") ? "" : "#" + record);
    }

    /** Whether places in the document are places in the file. */
    boolean lineByLine() {
        return line == LINE_BY_LINE;
    }

    /** The same document with other findings. */
    public Reported with(List<Finding> others) {
        return new Reported(path, record, line, document, others);
    }
}
