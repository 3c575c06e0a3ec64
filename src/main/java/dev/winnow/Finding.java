package dev.winnow;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One damage in one document.
 *
 * @param rule the rule that found it
 * @param confidence how sure the rule is of the finding (not of the fix), 0 to 1, kept to three decimals
 * @param span the damage and only the damage
 * @param message one sentence without a full stop that can be understood without the file
 * @param related ids of the other documents that the finding rests on
 * @param fix how to mend it, or null where a person has to decide
 */
public record Finding(
        RuleInfo rule,
        double confidence,
        Span span,
        String message,
        List<String> related,
        @Nullable Fix fix) {

    /** The order in which findings of one document are reported: start, end, rule, message. */
    public static final Comparator<Finding> REPORT_ORDER = Comparator.<Finding>comparingInt(
                    f -> f.span().start())
            .thenComparingInt(f -> f.span().end())
            .thenComparing(f -> f.rule().id())
            .thenComparing(Finding::message);

    public Finding {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence " + confidence + " must be from 0 to 1");
        }
        confidence = Math.round(confidence * 1000) / 1000.0; // so that no platform's last bit shows in a report
        related = List.copyOf(related);
    }
}
