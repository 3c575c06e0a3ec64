package dev.winnow.gate;

import dev.winnow.config.Amount;
import dev.winnow.config.Limit;
import org.jspecify.annotations.Nullable;

/** Holds a run against one limit. Used by one thread. */
final class LimitCheck {

    private final Limit limit;
    private final Count count = new Count();
    private int documents;
    private long words;

    LimitCheck(Limit limit) {
        this.limit = limit;
    }

    void add(Measured document) {
        if (limit.where().matches(document.path(), document.site())) {
            documents++;
            words += document.words();
            count.add(document, document.fresh(), finding -> limit.counts(finding.rule()));
        }
    }

    /** What is to be told; null when the limit is kept. */
    Verdict.@Nullable Line line() {
        Amount fail = limit.fail();
        Amount warn = limit.warn();
        if (fail != null && broken(fail)) {
            return new Verdict.Line(judged(fail), text(fail));
        }
        if (warn != null && broken(warn)) {
            return new Verdict.Line(
                    judged(warn) == Verdict.Level.PASSED ? Verdict.Level.PASSED : Verdict.Level.WARNING, text(warn));
        }
        return null;
    }

    /** Too few documents make no share. */
    private Verdict.Level judged(Amount amount) {
        boolean small = amount.unit() != Amount.Unit.FINDINGS && documents < limit.minimumDocuments();
        return small ? Verdict.Level.PASSED : Verdict.Level.FAILED;
    }

    private boolean broken(Amount amount) {
        return switch (amount.unit()) {
            case FINDINGS -> count.findings() > amount.value();
            case SHARE -> count.documents() > allowed(amount);
            case PER_WORDS -> rate() > amount.value();
        };
    }

    private long allowed(Amount amount) {
        return (long) Math.floor(amount.value() * documents + 1e-9);
    }

    private double rate() {
        return words == 0 ? count.findings() == 0 ? 0 : Double.MAX_VALUE : count.findings() * 10_000.0 / words;
    }

    private String text(Amount amount) {
        String measured = switch (amount.unit()) {
            case FINDINGS ->
                Figures.of(count.findings(), "finding") + ", limit " + amount.source() + ": "
                        + (count.findings() - (long) amount.value()) + " too many";
            case SHARE ->
                count.documents() + " of " + Figures.of(documents, "document") + " ("
                        + Figures.percent((double) count.documents() / documents) + "), limit " + amount.source() + ": "
                        + Figures.of(count.documents() - allowed(amount), "document") + " too many";
            case PER_WORDS ->
                Figures.plain(rate()) + " per 10k words (" + Figures.of(count.findings(), "finding") + " in "
                        + Figures.of(words, "word") + "), limit " + amount.source() + ": "
                        + Figures.plain(rate() - amount.value()) + " too many";
        };
        String small = judged(amount) == Verdict.Level.PASSED
                ? "; not judged below " + Figures.of(limit.minimumDocuments(), "document")
                : "";
        return limit.name() + ": " + measured + " (" + count.rules() + "; first " + count.first() + ")" + small + " ["
                + limit.from() + "]";
    }
}
