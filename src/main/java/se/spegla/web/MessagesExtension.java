package se.spegla.web;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/**
 * {@code t('key', argument, …)} in templates: the text in the page's language ({@code lang}). {@code sv('key')}: the same in
 * Swedish, whatever the page's language.
 */
final class MessagesExtension extends AbstractExtension {
    @Override
    public Map<String, Function> getFunctions() {
        return Map.of("t", new Translate(), "sv", new Swedish());
    }

    private static final class Translate implements Function {
        @Override
        public List<String> getArgumentNames() {
            return null; // positional: "0", "1", …
        }

        @Override
        public Object execute(
                Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            var arguments = new Object[args.size() - 1];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = args.get(Integer.toString(i + 1));
            }
            return Messages.in((String) context.getVariable("lang"))
                    .get(args.get("0").toString(), arguments);
        }
    }

    private static final class Swedish implements Function {
        @Override
        public List<String> getArgumentNames() {
            return List.of("key");
        }

        @Override
        public Object execute(
                Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            return Messages.in(Messages.LANGUAGES.get(0)).get(args.get("key").toString());
        }
    }
}
