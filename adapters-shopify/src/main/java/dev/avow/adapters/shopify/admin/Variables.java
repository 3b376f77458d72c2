package dev.avow.adapters.shopify.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request's body as a tree, so that nothing is mapped by reflection. */
final class Variables {

    /** The variable that says how many nodes a page has; a call's cost depends on it. */
    static final String PAGE_SIZE = "first";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Variables() {}

    static String body(AdminDocument document, Map<String, ?> variables) {
        ObjectNode body = NODES.objectNode().put("query", document.text());
        body.set("variables", tree(variables));
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    /** Calls that cost alike. */
    static String costName(AdminDocument document, Map<String, ?> variables) {
        return document.name() + " " + variables.get(PAGE_SIZE);
    }

    private static JsonNode tree(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((name, inner) -> {
                if (inner != null) {
                    object.set(String.valueOf(name), tree(inner));
                }
            });
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(item -> array.add(tree(item)));
            return array;
        }
        return leaf(value);
    }

    private static JsonNode leaf(@Nullable Object value) {
        if (value instanceof String text) {
            return NODES.textNode(text);
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Integer || value instanceof Long) {
            return NODES.numberNode(((Number) value).longValue());
        }
        if (value instanceof BigDecimal decimal) {
            return NODES.numberNode(decimal);
        }
        throw new IllegalArgumentException("variables are texts, numbers, truth values, lists and maps");
    }
}
