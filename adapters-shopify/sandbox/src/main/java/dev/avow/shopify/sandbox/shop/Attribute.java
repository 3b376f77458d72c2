package dev.avow.shopify.sandbox.shop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A note that a shop's theme or an app hangs on a cart and that goes along to checkout and order.
 *
 * @param name its name; with two underscores in front it is private
 * @param value its value
 */
public record Attribute(String name, String value) {

    private static final String PRIVATE = "__";

    /** Whether neither theme nor checkout can read it. */
    public boolean isPrivate() {
        return name.startsWith(PRIVATE);
    }

    /** What is there, with what is new over it; a blank value stays, as Shopify keeps it. */
    static List<Attribute> merge(List<Attribute> there, List<Attribute> fresh) {
        Map<String, Attribute> merged = new LinkedHashMap<>();
        for (Attribute attribute : there) {
            merged.put(attribute.name(), attribute);
        }
        for (Attribute attribute : fresh) {
            merged.put(attribute.name(), attribute);
        }
        return List.copyOf(new ArrayList<>(merged.values()));
    }
}
