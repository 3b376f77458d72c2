package dev.avow.shopify.sandbox.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object that is being put together, in the order of its members. Not thread-safe. */
public final class Fields {

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /** An object with one member. */
    public static Fields of(String name, @Nullable Object value) {
        return new Fields().and(name, value);
    }

    /** And this member. */
    public Fields and(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    /** And all of these. */
    public Fields all(Map<String, @Nullable Object> others) {
        members.putAll(others);
        return this;
    }

    /** The object. */
    public Map<String, @Nullable Object> map() {
        return members;
    }
}
