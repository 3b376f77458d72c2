package dev.avow.shopify.sandbox.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an answer is written. */
interface Dialect {

    /**
     * The answer as a stream: each item is one server-sent event, its blank line included, the end marker last.
     *
     * @param id tells one answer from another
     * @param model the model that was asked for
     * @param pieces the answer's text in pieces
     */
    List<String> events(String id, String model, List<String> pieces);

    /** The answer in one object. */
    Map<String, @Nullable Object> whole(String id, String model, String text);

    /** The dialect spoken at a path. */
    static Optional<Dialect> at(String path) {
        if (path.endsWith("/responses")) {
            return Optional.of(new ResponsesDialect());
        }
        return path.endsWith("/chat/completions") ? Optional.of(new ChatDialect()) : Optional.empty();
    }
}
