package dev.avow.adapters.llm;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;

/** The request of one call: written once, and signed for each of its attempts where it is signed. Used by one thread at a time. */
final class Outgoing {

    private final HttpRequest request;
    private final byte[] body;
    private final Optional<RequestSigner> signer;
    private Map<String, String> signature = Map.of();

    Outgoing(HttpRequest request, byte[] body, Optional<RequestSigner> signer) {
        this.request = request;
        this.body = body;
        this.signer = signer;
    }

    /** What to send now; empty if nobody can vouch for it. */
    Optional<HttpRequest> attempt() {
        if (signer.isEmpty()) {
            return Optional.of(request);
        }
        Optional<Map<String, String>> signed = signer.get().sign(request, body);
        signature = signed.orElse(Map.of());
        return signed.map(headers -> {
            HttpRequest.Builder builder = HttpRequest.newBuilder(request, (name, value) -> true);
            headers.forEach(builder::setHeader);
            return builder.build();
        });
    }

    /** Whether another attempt would be vouched for otherwise than the last one. A key stays what it is. */
    boolean renew() {
        return signer.isPresent() && signer.get().renew(signature);
    }
}
