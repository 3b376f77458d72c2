package dev.avow.shopify.sandbox.admin;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An input object, read without casts. */
record Input(Map<?, ?> members) {

    static Input of(DataFetchingEnvironment env, String argument) {
        return of(env.<Object>getArgument(argument));
    }

    private static Input of(@Nullable Object value) {
        return new Input(value instanceof Map<?, ?> map ? map : Map.of());
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name)).map(Object::toString);
    }

    List<String> texts(String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    int number(String name) {
        return members.get(name) instanceof Number number ? number.intValue() : 0;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    Input object(String name) {
        return of(members.get(name));
    }

    List<Input> objects(String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream().map(Input::of).toList()
                : List.of();
    }
}
