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
 * @param document the document that the findings' spans refer to
 * @param findings in the order of the report
 */
public record Reported(String path, @Nullable String record, Document document, List<Finding> findings) {

    /** The document's name in a message: the path, and the record behind a {@code #}. */
    String name() {
        if (record == null) {
            return path;
        }
        return record.startsWith("#") ? path + record : path + "#" + record;
    }
}
