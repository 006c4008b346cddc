package se.spegla.attack;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import se.spegla.disclosure.Reason;

/**
 * Every number that a released object tells, found by calling whatever can be called on it, so that a new figure cannot
 * be forgotten. Each has a name made of the methods that lead to it.
 */
public final class EveryNumber {
    private final Map<String, Double> numbers = new TreeMap<>();
    private final Map<String, Reason> reasons = new TreeMap<>();

    private EveryNumber() {}

    public static Map<String, Double> of(Object released) {
        var every = new EveryNumber();
        every.add("", released);
        return every.numbers;
    }

    /** The same of every reason that is told in place of a number. */
    static Map<String, Reason> reasons(Object released) {
        var every = new EveryNumber();
        every.add("", released);
        return every.reasons;
    }

    private void add(String name, Object value) {
        if (value instanceof Reason reason) {
            reasons.put(name, reason);
        } else if (value instanceof Number number) {
            numbers.put(name, number.doubleValue());
        } else if (value instanceof OptionalDouble figure) {
            figure.ifPresent(known -> add(name, known));
        } else if (value instanceof OptionalInt figure) {
            figure.ifPresent(known -> add(name, known));
        } else if (value instanceof Optional<?> figure) {
            figure.ifPresent(known -> add(name, known));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(name + "[" + i + "]", list.get(i));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, known) -> add(name + "{" + key + "}", known));
        } else if (value != null
                && value.getClass().getPackageName().startsWith("se.spegla.disclosure")
                && !(value instanceof Enum<?>)) {
            addParts(name, value);
        }
    }

    private void addParts(String name, Object value) {
        Arrays.stream(value.getClass().getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getDeclaringClass() != Object.class
                        && method.getDeclaringClass() != Record.class
                        && !method.getName().equals("hashCode"))
                .sorted(Comparator.comparing(java.lang.reflect.Method::getName))
                .forEach(method -> {
                    try {
                        add(name + "." + method.getName(), method.invoke(value));
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(name + "." + method.getName(), e);
                    }
                });
    }
}
