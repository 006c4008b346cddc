package se.spegla.cli;

import java.lang.reflect.Field;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;

/**
 * Takes the defaults that name an environment variable, {@code ${env:NAME:-DEFAULT}}. A variable that is there and empty,
 * as service files and containers set it, counts as not there.
 */
record EmptyEnvironment(UnaryOperator<String> variable) implements IDefaultValueProvider {
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{env:([A-Z_]+):-(.*)}");

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument.userObject() instanceof Field field) || !field.isAnnotationPresent(Option.class)) {
            return null; // picocli's word for: as it is declared
        }
        var declared = DEFAULT.matcher(field.getAnnotation(Option.class).defaultValue());
        if (!declared.matches()) {
            return null;
        }
        var value = variable.apply(declared.group(1));
        return value == null || value.isBlank() ? declared.group(2) : value.strip();
    }
}
