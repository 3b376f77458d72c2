package dev.avow.shopify.sandbox.model;

import java.util.List;
import java.util.Map;

/**
 * A request that reached the stand-in, word for word, so that a test can look for what should not be in it.
 *
 * @param path the path, for example {@code /v1/responses}
 * @param headers all headers, credentials included, by lower-case name
 * @param body the body as text
 */
public record ModelRequest(String path, Map<String, List<String>> headers, String body) {

    /** Leaves headers and body out: they may hold what must not be printed. */
    @Override
    public String toString() {
        return "ModelRequest[" + path + ", " + body.length() + " characters]";
    }
}
