package dev.avow.app.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token that a request carries in its {@code Authorization} header (RFC 6750, section 2.1). */
final class Bearer {

    private static final String SCHEME = "bearer ";

    private Bearer() {}

    static Optional<String> token(HttpHeaders headers) {
        return token(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    static Optional<String> token(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(value -> value.substring(SCHEME.length()));
    }
}
