package dev.winnow.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Builds options and reads what was given for them. */
final class Options {

    private Options() {}

    /** The description of a command and its {@code --help}. */
    static void help(CommandSpec spec, String description) {
        spec.addOption(
                flag("--help", "Show this help and exit.").usageHelp(true).build());
        spec.usageMessage().description(description).width(100).sortOptions(false);
    }

    static OptionSpec.Builder flag(String name, String description) {
        return OptionSpec.builder(name).type(boolean.class).description(description);
    }

    static OptionSpec value(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An argument without a name that must be there. */
    static PositionalParamSpec positional(String label, String description) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .arity("1")
                .required(true)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An option that may stand several times, each time with one or more values between commas. */
    static OptionSpec list(String name, String label, String description) {
        return many(name, label, description).splitRegex(",").build();
    }

    /** An option that may stand several times, each time with one value. */
    static OptionSpec repeated(String name, String label, String description) {
        return many(name, label, description).build();
    }

    private static OptionSpec.Builder many(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description);
    }

    static boolean given(ParseResult result, String name) {
        return result.hasMatchedOption(name);
    }

    static String string(ParseResult result, String name, String otherwise) {
        return result.matchedOptionValue(name, otherwise);
    }

    static List<String> strings(ParseResult result, String name) {
        return result.matchedOptionValue(name, List.of());
    }

    /** A whole number within the limits. */
    static long integer(ParseResult result, String name, long otherwise, long smallest, long largest) {
        String given = string(result, name, String.valueOf(otherwise));
        try {
            long value = Long.parseLong(given);
            if (value >= smallest && value <= largest) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UsageException(name + " must be a whole number, not '" + given + "'");
        }
        throw new UsageException(name + " must be from " + smallest + " to " + largest + ", not " + given);
    }

    /** A share from 0 to 1. */
    static double share(ParseResult result, String name, double otherwise) {
        String given = string(result, name, String.valueOf(otherwise));
        try {
            double value = Double.parseDouble(given);
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UsageException(name + " must be a number from 0 to 1, not '" + given + "'");
        }
        throw new UsageException(name + " must be from 0 to 1, not " + given);
    }

    /** One of the constants of an enum, in lower case on the command line. */
    static <E extends Enum<E>> E choice(ParseResult result, String name, E otherwise) {
        String given = string(result, name, otherwise.name().toLowerCase(Locale.ROOT));
        E[] constants = otherwise.getDeclaringClass().getEnumConstants();
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(given)) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        throw new UsageException(name + " must be one of " + String.join(", ", names) + ", not '" + given + "'");
    }
}
