package dev.winnow.io;

import dev.winnow.Edit;
import java.util.List;

/** A JSON record that was read quickly: where its text stands in the line is asked only when the line is changed, which is seldom. */
record LateRecord(Entry.Raw raw, JsonFields fields, Limits limits) implements Form {

    @Override
    public boolean copies() {
        return true;
    }

    @Override
    public byte[] withText(String mended) {
        return record().withText(mended);
    }

    @Override
    public List<Splice> splices(List<Edit> edits) {
        return edits.isEmpty() ? List.of() : record().splices(edits);
    }

    @Override
    public Splice metadata(Note note) {
        return record().metadata(note);
    }

    private JsonRecord record() {
        try {
            return JsonRecord.parse(raw.bytes(), fields, limits);
        } catch (BadInput e) {
            throw new IllegalStateException("the record was read before", e);
        }
    }
}
