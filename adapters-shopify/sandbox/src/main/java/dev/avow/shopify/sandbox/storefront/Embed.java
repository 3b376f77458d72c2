package dev.avow.shopify.sandbox.storefront;

import dev.avow.shopify.sandbox.web.Html;
import java.net.URI;
import java.util.Map;

/**
 * A script of the app's that its theme app extension puts on every page of an online shop.
 *
 * @param path where the app has it
 * @param attributes what the script's element says beside it
 */
public record Embed(String path, Map<String, String> attributes) {

    /** Copies the map. */
    public Embed {
        attributes = Map.copyOf(attributes);
    }

    Html markup(URI script) {
        StringBuilder markup = new StringBuilder(
                "<script src=\"" + Html.text(script.toString()).markup() + "\"");
        attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> markup.append(" ")
                        .append(Html.text(each.getKey()).markup())
                        .append("=\"")
                        .append(Html.text(each.getValue()).markup())
                        .append("\""));
        return new Html(markup.append(" async=\"\"></script>").toString());
    }
}
