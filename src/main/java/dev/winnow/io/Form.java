package dev.winnow.io;

import dev.winnow.Edit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a document goes back into the bytes that it came from. Used by one thread. */
interface Form {

    /** Whether a text that was not mended leaves the bytes as they are. */
    boolean copies();

    /** The bytes with another text. */
    byte[] withText(String mended);

    /**
     * What the edits of the text are as changes of the bytes, sorted; null when the bytes cannot be changed in places, only be written
     * anew.
     */
    @Nullable
    List<Splice> splices(List<Edit> edits);

    /** The change that adds a JSON object to the record as {@code metadata.winnow}; null where a record has no place for it. */
    @Nullable
    Splice metadata(Note note);
}
