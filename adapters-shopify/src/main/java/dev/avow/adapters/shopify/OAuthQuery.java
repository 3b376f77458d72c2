package dev.avow.adapters.shopify;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The decoded query of a request that Shopify signed with {@code hmac}: each name once, blank values kept. */
final class OAuthQuery {

    private static final int MAX_LENGTH = 16_384;
    private static final int ASCII_END = 0x80;

    private final Map<String, String> parameters;

    private OAuthQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** What became of decoding. */
    record Read(Optional<OAuthQuery> query, OAuthVerdict.Reason otherwise) {}

    /** Decodes a query, unless it is too long, not ASCII, has broken escapes, or says a name twice. */
    static Read read(String rawQuery) {
        if (rawQuery.length() > MAX_LENGTH || rawQuery.chars().anyMatch(c -> c >= ASCII_END)) {
            return new Read(Optional.empty(), OAuthVerdict.Reason.MALFORMED);
        }
        Map<String, String> parameters = new TreeMap<>();
        try {
            for (String pair : rawQuery.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                if (!pair.isEmpty() && parameters.put(name, value) != null) {
                    return new Read(Optional.empty(), OAuthVerdict.Reason.NOT_ONCE);
                }
            }
        } catch (IllegalArgumentException e) {
            return new Read(Optional.empty(), OAuthVerdict.Reason.MALFORMED);
        }
        return new Read(Optional.of(new OAuthQuery(parameters)), OAuthVerdict.Reason.MALFORMED);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The parameter, unless it is missing or blank. */
    Optional<String> value(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * The texts that may have been signed: sorted by name, with values encoded as Shopify's JavaScript library does, and as
     * its Python library does. They are one for every parameter that Shopify itself adds.
     */
    List<String> signedTexts(Set<String> without) {
        Set<String> texts = new LinkedHashSet<>();
        Stream.<UnaryOperator<String>>of(FormBody::encode, OAuthQuery::escaped)
                .map(encoding -> text(without, encoding))
                .forEach(texts::add);
        return List.copyOf(texts);
    }

    private String text(Set<String> without, UnaryOperator<String> encoding) {
        return parameters.entrySet().stream()
                .filter(parameter -> !without.contains(parameter.getKey()))
                .map(parameter -> encoding.apply(parameter.getKey()) + "=" + encoding.apply(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("&", "%26").replace("=", "%3D");
    }
}
