package dev.winnow.rules.injection;

import dev.winnow.Fix;
import dev.winnow.Span;
import org.jspecify.annotations.Nullable;

/** What a detector found, before it is known whether other documents tell more of the place. */
record Found(
        double confidence,
        Span span,
        String message,
        @Nullable Fix fix) {}
