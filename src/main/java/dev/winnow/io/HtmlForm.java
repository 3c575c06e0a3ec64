package dev.winnow.io;

import dev.winnow.Edit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page, which is read and never written: its text takes its place. */
record HtmlForm() implements Form {

    @Override
    public boolean copies() {
        return false;
    }

    @Override
    public byte[] withText(String mended) {
        return HtmlText.bytes(mended);
    }

    @Override
    public @Nullable List<Splice> splices(List<Edit> edits) {
        return null;
    }

    @Override
    public @Nullable Splice metadata(Note note) {
        return null;
    }
}
