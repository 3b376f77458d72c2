package dev.avow.app.canary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.model.Aimock;
import dev.avow.testkit.redaction.Spellings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the stand-in says that it was sent: paths, headers, bodies. What it answered is left out. */
final class ModelJournal {

    private final List<JsonNode> requests = new ArrayList<>();

    /** Takes what was sent since the last time; the stand-in keeps no more than a thousand requests. */
    static ModelJournal take(Aimock aimock) throws IOException, InterruptedException {
        ModelJournal journal = new ModelJournal();
        Visitor.json(aimock.takeJournal()).forEach(journal.requests::add);
        return journal;
    }

    /** How many requests went to a path. */
    long count(String path) {
        return requests.stream()
                .filter(request -> request.path("path").asText().equals(path))
                .count();
    }

    /** The values that are given away by it, in any spelling. */
    List<String> given(Collection<String> values) {
        return Spellings.in(text(), values);
    }

    /** Every text in it, each once. */
    String text() {
        Set<String> text = new LinkedHashSet<>();
        for (JsonNode request : requests) {
            // A length and the stand-in's own name of the request are numbers that nobody sent.
            request.path("headers").properties().forEach(header -> {
                if (!header.getKey().equals("content-length")
                        && !header.getKey().equals("x-request-id")) {
                    text.add(header.getKey() + ": " + header.getValue().asText());
                }
            });
            text.add(request.path("path").asText());
            collect(request.path("body"), text);
        }
        return String.join("\n", text);
    }

    /** Whether a request has a field, at any depth of its body. */
    boolean hasField(String name) {
        return requests.stream().anyMatch(request -> request.path("body").findValue(name) != null);
    }

    private static void collect(JsonNode node, Set<String> text) {
        if (node.isValueNode()) {
            text.add(node.asText());
        } else {
            node.fieldNames().forEachRemaining(text::add);
            node.forEach(child -> collect(child, text));
        }
    }
}
