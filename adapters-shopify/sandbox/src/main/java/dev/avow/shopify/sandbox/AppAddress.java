package dev.avow.shopify.sandbox;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Where the app is; unknown until it has started. Thread-safe. */
final class AppAddress {

    private final AtomicReference<Optional<URI>> base = new AtomicReference<>(Optional.empty());

    /** Learns the app's base address, without a slash at its end. */
    void set(URI address) {
        String text = address.toString();
        base.set(Optional.of(text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address));
    }

    /** The app's address with this path and query after it. */
    Optional<URI> at(String pathAndQuery) {
        return base.get().map(address -> URI.create(address + pathAndQuery));
    }

    /** Scheme, host and port, as a browser's {@code Origin} header names them. */
    Optional<String> origin() {
        return base.get().map(address -> address.getScheme() + "://" + address.getAuthority());
    }
}
