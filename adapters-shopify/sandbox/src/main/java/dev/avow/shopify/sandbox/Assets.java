package dev.avow.shopify.sandbox;

import dev.avow.shopify.sandbox.web.Reply;
import dev.avow.shopify.sandbox.web.Template;
import java.util.List;
import java.util.Map;

/** The sandbox's own files: pages with gaps, style sheets, the stand-in for App Bridge. */
final class Assets {

    private static final String FOLDER = "pages/";

    private Assets() {}

    static Template page(String name) {
        return Template.resource(Assets.class, FOLDER + name);
    }

    static Reply file(String name, String contentType) {
        Map<String, List<String>> headers = Map.of("Content-Type", List.of(contentType + "; charset=utf-8"));
        return Reply.whole(200, headers, Template.bytes(Assets.class, FOLDER + name));
    }

    static Reply notFound() {
        return Reply.text(404, "text/plain", "There is nothing here.\n");
    }

    static Reply wrongMethod(String allowed) {
        return Reply.text(405, "text/plain", "Use " + allowed + ".\n").with("Allow", allowed);
    }
}
