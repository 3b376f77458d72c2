package dev.avow.adapters.shopify;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The decoded query of an app-proxy request. Each byte is held as one character (Latin-1), so that sorting text sorts by
 * bytes and broken UTF-8 survives unchanged.
 */
final class ProxyQuery {

    private static final int MAX_LENGTH = 16_384;
    private static final int ASCII_END = 0x80;

    private final Map<String, List<String>> parameters;

    private ProxyQuery(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** Decodes a query; empty if it is too long, not ASCII, or its escapes are broken. */
    static Optional<ProxyQuery> read(String rawQuery) {
        if (rawQuery.length() > MAX_LENGTH || rawQuery.chars().anyMatch(c -> c >= ASCII_END)) {
            return Optional.empty();
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        try {
            Stream.of(rawQuery.split("&", -1)).filter(pair -> !pair.isEmpty()).forEach(pair -> add(pair, parameters));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new ProxyQuery(parameters));
    }

    private static void add(String pair, Map<String, List<String>> parameters) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
    }

    /** How often the parameter occurs. */
    int count(String name) {
        return parameters.getOrDefault(name, List.of()).size();
    }

    /** The parameter's value; several are joined with a comma, none is blank. */
    String value(String name) {
        return String.join(",", parameters.getOrDefault(name, List.of()));
    }

    /**
     * The texts that may have been signed: the pairs sorted whole, as Shopify documents it, and sorted by name, as its
     * JavaScript and PHP libraries do. They differ when one name begins another.
     */
    List<String> signedTexts(String without) {
        List<String> names = parameters.keySet().stream()
                .filter(name -> !name.equals(without))
                .toList();
        return Stream.of(joined(names, this::pair), joined(names, Function.identity()))
                .distinct()
                .toList();
    }

    private String joined(List<String> names, Function<String, String> order) {
        return names.stream()
                .sorted(Comparator.comparing(order))
                .map(this::pair)
                .collect(Collectors.joining());
    }

    private String pair(String name) {
        return name + "=" + value(name);
    }
}
