package dev.winnow.rules.injection;

import dev.winnow.Fix;
import dev.winnow.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One place of a name that other documents prove foreign; {@code documents} are some of them. */
record Recurrence(
        double confidence,
        Span span,
        String message,
        List<String> documents,
        @Nullable Fix fix) {}
