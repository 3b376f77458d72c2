package dev.avow.adapters.shopify.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A place in a JSON tree. What is not there and what is {@code null} are alike: absent. What is there and of another kind
 * than asked for is a {@link WrongShape}, and so is what is needed and absent. Immutable; never printed.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode node;
    private final String path;

    private Json(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** Reads one whole text in UTF-8; empty if it is no JSON, says one name twice, or goes on after its end. */
    public static Optional<Json> read(byte[] bytes) {
        try {
            return Optional.ofNullable(MAPPER.readTree(bytes))
                    .filter(node -> !node.isMissingNode())
                    .map(node -> new Json(node, ""));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The place below, whether something is there or not; several names go deeper step by step. */
    public Json at(String... names) {
        JsonNode found = node;
        StringBuilder place = new StringBuilder(path);
        for (String name : names) {
            found = found.path(name);
            place.append(place.length() == 0 ? "" : ".").append(name);
        }
        return new Json(found, place.toString());
    }

    /** Whether something is there that is not {@code null}. */
    public boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** Whether the name itself is there, even with {@code null}. */
    public boolean isNamed() {
        return !node.isMissingNode();
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return node.isObject();
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node.isArray();
    }

    /** Whether it is a text. */
    public boolean isText() {
        return node.isTextual();
    }

    /** The text. */
    public Optional<String> text() {
        return value(JsonNode::isTextual, JsonNode::textValue);
    }

    /** The whole number, up to 64 bits. */
    public Optional<Long> number() {
        return value(found -> found.isIntegralNumber() && found.canConvertToLong(), JsonNode::longValue);
    }

    /** The number, whole or not. */
    public Optional<Double> decimal() {
        return value(JsonNode::isNumber, JsonNode::doubleValue);
    }

    /** The truth value. */
    public Optional<Boolean> flag() {
        return value(JsonNode::isBoolean, JsonNode::booleanValue);
    }

    /** The instant, as ISO-8601 with an offset. */
    public Optional<Instant> instant() {
        return text().map(
                        text -> parse(text, value -> OffsetDateTime.parse(value).toInstant()));
    }

    /**
     * The text as something else.
     *
     * @param type makes it; what it refuses with {@link IllegalArgumentException} has another shape
     */
    public <T> Optional<T> as(Function<String, T> type) {
        return text().map(text -> parse(text, type));
    }

    /** The items of a list; none if it is absent. */
    public List<Json> items() {
        List<Json> items = new ArrayList<>();
        value(JsonNode::isArray, Function.identity())
                .ifPresent(list -> list.forEach(item -> items.add(new Json(item, path + "[]"))));
        return items;
    }

    /** The values of an object, whatever their names; none if it is none. */
    public List<Json> values() {
        List<Json> values = new ArrayList<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> values.add(at(name)));
        }
        return values;
    }

    /** This place, which must not be absent. */
    public Json needed() {
        if (!isPresent()) {
            throw new WrongShape(path);
        }
        return this;
    }

    /** What an optional reading of this place gave, which must not be absent. */
    public <T> T need(Function<Json, Optional<T>> reading) {
        return reading.apply(this).orElseThrow(() -> new WrongShape(path));
    }

    /** This place, which must be absent. */
    public void mustBeAbsent() {
        if (isNamed()) {
            throw new WrongShape(path);
        }
    }

    /** A complaint about this place. */
    public WrongShape wrong() {
        return new WrongShape(path);
    }

    private <T> Optional<T> value(Predicate<JsonNode> kind, Function<JsonNode, T> reading) {
        if (!isPresent()) {
            return Optional.empty();
        }
        if (!kind.test(node)) {
            throw new WrongShape(path);
        }
        return Optional.of(reading.apply(node));
    }

    private <T> T parse(String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new WrongShape(path);
        }
    }

    /** Says where it is, not what is there. */
    @Override
    public String toString() {
        return "Json[" + path + "]";
    }
}
