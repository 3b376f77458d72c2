package dev.avow.app.persistence;

import dev.avow.core.port.AuditAnchors;
import dev.avow.core.port.PortException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Heads of the audit trail at an address of somebody else: a {@code POST} with one line as {@code text/plain} keeps a head, a
 * {@code GET} gives all lines, the oldest first. Whoever runs it must not let a line be taken away.
 */
public final class HttpAuditAnchors implements AuditAnchors {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A head a day for a hundred years. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private static final int OK = 200;
    private static final int NEXT_CLASS = 300;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client;
    private final URI address;
    private final Optional<String> token;

    /**
     * At an address.
     *
     * @param client from the one factory of outbound clients
     * @param token is sent as a bearer's, if there is one
     */
    public HttpAuditAnchors(HttpClient client, URI address, Optional<String> token) {
        this.client = client;
        this.address = address;
        this.token = token;
    }

    @Override
    public void keep(Anchor anchor) {
        HttpResponse<InputStream> answer = sent(request()
                .header("Content-Type", "text/plain; charset=us-ascii")
                .POST(BodyPublishers.ofString(anchor.line() + "\n", StandardCharsets.US_ASCII))
                .build());
        closed(answer);
        if (answer.statusCode() >= SERVER_ERROR) {
            throw new PortException.OutcomeUnknown("audit.anchors-outcome-unknown", "the place did not confirm");
        }
        requireOk(answer);
    }

    @Override
    public List<Anchor> all() {
        HttpResponse<InputStream> answer = sent(request().GET().build());
        try (InputStream body = answer.body()) {
            requireOk(answer);
            byte[] lines = body.readNBytes(LARGEST + 1);
            if (lines.length > LARGEST) {
                throw new PortException.Rejected(DAMAGED, "the place holds more than heads");
            }
            return Anchor.read(new String(lines, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw unavailable();
        }
    }

    private HttpRequest.Builder request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private HttpResponse<InputStream> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw unavailable();
        } catch (IOException e) {
            throw request.method().equals("GET")
                    ? unavailable()
                    : new PortException.OutcomeUnknown("audit.anchors-outcome-unknown", "no answer came");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static void closed(HttpResponse<InputStream> answer) {
        try {
            answer.body().close();
        } catch (IOException e) {
            // What it said does not matter; its status does.
            throw unavailable();
        }
    }

    private static void requireOk(HttpResponse<InputStream> answer) {
        int status = answer.statusCode();
        if (status >= SERVER_ERROR) {
            throw unavailable();
        }
        if (status < OK || status >= NEXT_CLASS) {
            throw new PortException.Rejected("audit.anchors-refused", "the place answered with status " + status);
        }
    }

    private static PortException unavailable() {
        return new PortException.Unavailable("audit.anchors-unavailable", "the place of heads cannot be reached");
    }
}
