package dev.winnow.cli;

import dev.winnow.Census;
import dev.winnow.Checked;
import dev.winnow.Cleaned;
import dev.winnow.Cleaner;
import dev.winnow.Document;
import dev.winnow.Positions;
import dev.winnow.RuleFailure;
import dev.winnow.Span;
import dev.winnow.Winnow;
import dev.winnow.io.BadInput;
import dev.winnow.io.Entry;
import dev.winnow.io.Loaded;
import dev.winnow.report.Reported;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Checks one entry after the other, and mends them where that is asked for. Immutable, shared between threads. */
final class Work implements Function<Entry, Outcome> {

    /** What is done with a document beyond checking it. */
    enum Mending {
        /** Nothing. */
        NONE,
        /** Fixes are applied. */
        FIX,
        /** The same, but what cannot be written in its place, a page or a packed file, is only checked. */
        IN_PLACE,
        /** Fixes are applied, and a text that holds several documents is cut apart. */
        SPLIT
    }

    private final Run run;
    private final Winnow winnow;
    private final Cleaner cleaner;
    private final Census census;
    private final Mending mending;
    private final Function<Reported, List<String>> reports;

    /** Work that renders findings with the reports. */
    Work(Run run, RuleOptions rules, Census census, Mending mending, Function<Reported, List<String>> reports) {
        this.run = run;
        this.winnow = rules.winnow();
        this.cleaner = new Cleaner(rules.winnow(), rules.fixConfidence());
        this.census = census;
        this.mending = mending;
        this.reports = reports;
    }

    @Override
    public Outcome apply(Entry entry) {
        if (entry instanceof Entry.Broken broken) {
            return Outcome.unchanged(entry, List.of(Run.place(entry, broken.line()) + ": " + broken.reason()));
        }
        if (!(entry instanceof Entry.Raw raw)) {
            return Outcome.unchanged(entry, List.of());
        }
        try {
            return document(raw, run.load(raw));
        } catch (BadInput e) {
            return Outcome.unchanged(entry, List.of(Run.place(entry, raw.line()) + ": " + e.reason()));
        } catch (OutOfMemoryError e) {
            return Outcome.unchanged(entry, List.of(Run.place(entry, raw.line()) + ": does not fit into memory"));
        } catch (RuntimeException | StackOverflowError e) {
            return Outcome.unchanged(
                    entry, List.of(Run.place(entry, raw.line()) + ": unexpected failure, please report it: " + e));
        }
    }

    private Outcome document(Entry.Raw raw, Loaded loaded) {
        Checked checked = winnow.check(loaded.document(), census);
        List<String> errors = new ArrayList<>();
        boolean readable = loaded.document().undecodable().isEmpty();
        boolean mends = mending != Mending.NONE
                && !(mending == Mending.IN_PLACE && !raw.file().mendable());
        if (!mends || !readable) {
            if (!readable) {
                errors.add(undecodable(raw, loaded.document()));
            }
            failures(raw, checked.failures(), errors);
            Reported reported = new Reported(
                    raw.file().path(),
                    loaded.recordId(),
                    line(raw),
                    loaded.document(),
                    Winnow.limited(checked.findings()));
            List<byte[]> same = readable || raw.file().many() ? List.of(raw.bytes()) : List.of();
            return new Outcome(raw, reported, reports.apply(reported), errors, same, 0, 0);
        }
        Cleaned cleaned = cleaner.clean(checked, census);
        failures(raw, cleaned.failures(), errors);
        if (!cleaned.settled()) {
            errors.add(Run.place(raw, raw.line()) + ": fixes undo each other; the text after the last pass was taken");
        }
        Reported reported = new Reported(
                raw.file().path(), loaded.recordId(), line(raw), cleaned.document(), Winnow.limited(cleaned.left()));
        List<byte[]> pieces = parts(raw, cleaned).stream().map(loaded::withText).toList();
        return new Outcome(
                raw, reported, reports.apply(reported), errors, pieces, cleaned.applied(), cleaned.heldBack());
    }

    /** Where the document stands in its file, as reports are told. */
    private static int line(Entry.Raw raw) {
        return raw.file().mendable() ? raw.line() : Reported.NOWHERE;
    }

    /** Where the first bytes are that do not decode: they may hide anything, so the run fails whatever the rules find. */
    private String undecodable(Entry.Raw raw, Document document) {
        List<Span> places = document.undecodable();
        int line = raw.file().many()
                ? raw.line()
                : Positions.of(document.text()).line(places.get(0).start());
        return Run.place(raw, line) + ": holds bytes that do not decode (" + Counts.of(places.size(), "place")
                + (mending == Mending.NONE ? ")" : "), not mended");
    }

    /** A record of a file of many stays one record. */
    private List<String> parts(Entry.Raw raw, Cleaned cleaned) {
        return mending == Mending.SPLIT && !raw.file().many()
                ? Cleaner.split(cleaned.text(), cleaned.left())
                : List.of(cleaned.text());
    }

    private static void failures(Entry.Raw raw, List<RuleFailure> failures, List<String> errors) {
        for (RuleFailure failure : failures) {
            errors.add(Run.place(raw, raw.line()) + ": rule '" + failure.rule() + "' failed, please report it: "
                    + failure.cause());
        }
    }
}
