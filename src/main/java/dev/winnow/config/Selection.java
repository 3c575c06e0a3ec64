package dev.winnow.config;

import dev.winnow.RuleInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says of rules; it wins over every file.
 *
 * @param select ids and categories that run, and no others; none: what the configuration says
 * @param ignore ids and categories that do not run
 * @param corpus whether documents may be compared; null when nothing is said
 * @param minConfidence findings below it are not reported; null when nothing is said
 */
public record Selection(
        List<String> select,
        List<String> ignore,
        @Nullable Boolean corpus,
        @Nullable Double minConfidence) {

    /** Nothing is said. */
    public static final Selection NONE = new Selection(List.of(), List.of(), null, null);

    public Selection {
        select = List.copyOf(select);
        ignore = List.copyOf(ignore);
    }

    /** The state of a rule after the command line, which switches on what it selects; overrides may switch that off again. */
    RuleState of(RuleInfo info, RuleState configured) {
        boolean named = names(select, info);
        return within(info, named && !configured.on().value() ? configured.switched(true, "--select") : configured);
    }

    /** The state of a rule that the command line may leave out. */
    RuleState within(RuleInfo info, RuleState configured) {
        boolean out =
                !select.isEmpty() && !names(select, info) && configured.on().value();
        RuleState state = out ? configured.switched(false, "--select") : configured;
        return state.on().value() && names(ignore, info) ? state.switched(false, "--ignore") : state;
    }

    static boolean names(List<String> names, RuleInfo info) {
        return names.contains(info.id()) || names.contains(info.category().id());
    }
}
