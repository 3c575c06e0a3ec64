package dev.winnow.cli;

import dev.winnow.report.Style;
import java.util.Map;

/** The values of {@code --color}. */
enum ColorMode {
    AUTO,
    ALWAYS,
    NEVER;

    /** Whether a stream is painted: the option wins, then NO_COLOR, FORCE_COLOR, TERM=dumb, then whether it is a terminal. */
    Style style(boolean terminal, Map<String, String> environment) {
        return coloured(terminal, environment) ? Style.COLOURED : Style.PLAIN;
    }

    private boolean coloured(boolean terminal, Map<String, String> environment) {
        if (this != AUTO) {
            return this == ALWAYS;
        }
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("FORCE_COLOR", "");
        if (!force.isEmpty()) {
            return !force.equals("0");
        }
        return terminal && !"dumb".equals(environment.get("TERM"));
    }
}
