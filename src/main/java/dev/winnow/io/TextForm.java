package dev.winnow.io;

import dev.winnow.Edit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is one text. */
record TextForm(String text, Encoding encoding) implements Form {

    @Override
    public boolean copies() {
        return true;
    }

    @Override
    public byte[] withText(String mended) {
        return encoding.encode(mended);
    }

    @Override
    public List<Splice> splices(List<Edit> edits) {
        ByteOffsets offsets = new ByteOffsets(text, encoding.unit(), encoding.markLength());
        List<Splice> splices = new ArrayList<>();
        for (Edit edit : edits) {
            byte[] marked = encoding.encode(edit.text());
            splices.add(new Splice(
                    offsets.at(edit.span().start()),
                    offsets.at(edit.span().end()),
                    Arrays.copyOfRange(marked, encoding.markLength(), marked.length)));
        }
        return splices;
    }

    @Override
    public @Nullable Splice metadata(Note note) {
        return null;
    }
}
