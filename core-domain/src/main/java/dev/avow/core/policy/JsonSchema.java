package dev.avow.core.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A JSON Schema (2020-12) of the app maker's file, made from the catalogue, for editors. It knows keys and values one by
 * one; what must be said together is the compiler's to judge.
 */
public final class JsonSchema {

    private static final String STEP = "  ";

    private JsonSchema() {}

    /** The schema's text; the same for the same release. */
    public static String text() {
        StringBuilder json = new StringBuilder();
        object(
                Options.root(),
                "",
                json,
                "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"",
                "\"title\": \"Avow policy\"");
        return json.append('\n').toString();
    }

    private static void object(Options.Node node, String indent, StringBuilder json, String... head) {
        List<String> members = new ArrayList<>(List.of(head));
        members.add("\"type\": \"object\"");
        members.add("\"additionalProperties\": false");
        String inner = indent + STEP;
        List<String> properties = new ArrayList<>();
        node.words().forEach((word, below) -> properties.add(property(word, below, inner + STEP)));
        List<String> patterns = new ArrayList<>();
        node.placeholders().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(entry ->
                        patterns.add(property("^(" + entry.getKey().shape() + ")$", entry.getValue(), inner + STEP)));
        if (!properties.isEmpty()) {
            members.add("\"properties\": " + block(properties, inner));
        }
        if (!patterns.isEmpty()) {
            members.add("\"patternProperties\": " + block(patterns, inner));
        }
        json.append(block(members, indent));
    }

    private static String property(String name, Options.Node node, String indent) {
        return Json.text(name) + ": " + value(node, indent);
    }

    private static String value(Options.Node node, String indent) {
        boolean leaf = node.words().isEmpty() && node.placeholders().isEmpty();
        if (leaf) {
            return node.option().map(JsonSchema::described).orElseThrow();
        }
        StringBuilder object = new StringBuilder();
        boolean both = node.option().isPresent();
        object(node, both ? indent + STEP : indent, object);
        if (!both) {
            return object.toString();
        }
        List<String> either = List.of(described(node.option().orElseThrow()), object.toString());
        return "{\"anyOf\": [\n" + indent + STEP + String.join(",\n" + indent + STEP, either) + "\n" + indent + "]}";
    }

    /** The schema of a value, with the option's sentence. */
    private static String described(Option option) {
        String schema = option.kind().schema();
        return "{\"description\": " + Json.text(option.text()) + ", " + schema.substring(1);
    }

    private static String block(List<String> members, String indent) {
        String inner = indent + STEP;
        return "{\n" + inner + String.join(",\n" + inner, members) + "\n" + indent + "}";
    }
}
