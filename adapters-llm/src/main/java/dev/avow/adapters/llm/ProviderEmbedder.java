package dev.avow.adapters.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.avow.core.port.Embedder;
import dev.avow.core.port.PortException;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Sink;
import dev.avow.core.subject.ShopId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * OpenAI's embeddings, and every server that speaks their dialect (S2-09). Thread-safe. One attempt a call, within the total
 * time of the transport's settings: who fills a shelf comes again, and who asks a question does without.
 *
 * <p>Nothing names the shop or the shopper to the provider. The dialect knows no word for not storing, and the provider keeps no
 * object of a call that could be switched off.
 */
public final class ProviderEmbedder implements Embedder {

    private static final int MOST = 32;
    private static final int LONGEST = 8 * 1024 * 1024;

    private final EmbedderSettings settings;
    private final ModelTransport transport;

    /** Puts it together; nothing is sent yet. */
    public ProviderEmbedder(EmbedderSettings settings, ModelTransport transport) {
        this.settings = settings;
        this.transport = transport;
    }

    @Override
    public String model() {
        return settings.model() + "/" + settings.dimensions();
    }

    @Override
    public int most() {
        return MOST;
    }

    /**
     * Asks for the vectors. Codes of failures: {@code embedder.rate-limited}, {@code .overloaded}, {@code .timeout}, {@code
     * .connection}, {@code .server} (trying again may help), {@code .authentication}, {@code .out-of-money}, {@code .bad-request},
     * {@code .unpublished}, {@code .answer} (what came is not what was asked for).
     */
    @Override
    public List<float[]> embed(ShopId shop, List<RedactedText> texts) {
        if (texts.isEmpty() || texts.size() > MOST) {
            throw new IllegalArgumentException("a call holds 1 to " + MOST + " texts");
        }
        long begun = transport.nanoTime();
        Wire wire = transport.open(Optional.of(request(texts)));
        try {
            return answer(wire, begun, texts.size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("timeout");
        } finally {
            wire.close();
        }
    }

    private HttpRequest request(List<RedactedText> texts) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", settings.model());
        var input = body.putArray("input");
        texts.forEach(text -> input.add(InvisibleText.dropFrom(text.asString(Sink.MODEL))));
        if (settings.asksForDimensions()) {
            body.put("dimensions", settings.dimensions());
        }
        body.put("encoding_format", "float");
        URI base = settings.baseUrl();
        String at = base.toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create((at.endsWith("/") ? at.substring(0, at.length() - 1) : at) + "/embeddings"))
                .header("Content-Type", "application/json")
                .header("User-Agent", "avow")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.value()));
        if ("http".equalsIgnoreCase(base.getScheme())) {
            request.version(HttpClient.Version.HTTP_1_1);
        }
        return request.build();
    }

    private List<float[]> answer(Wire wire, long begun, int count) throws InterruptedException {
        Optional<Wire.Event> first = next(wire, begun, transport.settings().firstHeaders());
        if (first.orElse(null) instanceof Wire.NotSent) {
            throw new PortException.Rejected("embedder.unpublished", "the address is no published recipient");
        }
        if (!(first.orElse(null) instanceof Wire.Head head)) {
            throw unavailable(first.isPresent() ? "connection" : "timeout");
        }
        StringBuilder body = new StringBuilder();
        Optional<Wire.Event> event = next(wire, begun, transport.settings().idle());
        while (event.orElse(null) instanceof Wire.Lines lines && body.length() <= LONGEST) {
            lines.texts().forEach(line -> body.append(line).append('\n'));
            wire.taken();
            event = next(wire, begun, transport.settings().idle());
        }
        if (event.isEmpty()) {
            throw unavailable("timeout");
        }
        if (!head.isSuccess()) {
            throw refusal(head.status(), RetryHeaders.told(head.headers(), transport.clock()));
        }
        if (!(event.get() instanceof Wire.End)) {
            throw unavailable("connection");
        }
        return vectors(StreamReader.parse(body.toString()), count);
    }

    private Optional<Wire.Event> next(Wire wire, long begun, Duration atMost) throws InterruptedException {
        long left = transport.settings().total().toNanos() - (transport.nanoTime() - begun);
        return left > 0 ? wire.next(Math.min(left, atMost.toNanos())) : Optional.empty();
    }

    private List<float[]> vectors(JsonNode answer, int count) {
        float[][] vectors = new float[count][];
        for (JsonNode one : answer.path("data")) {
            int index = one.path("index").asInt(-1);
            if (index < 0 || index >= count || one.path("embedding").size() != settings.dimensions()) {
                throw wrongAnswer();
            }
            vectors[index] = vector(one.path("embedding"));
        }
        if (Arrays.stream(vectors).anyMatch(vector -> vector == null)) {
            throw wrongAnswer();
        }
        return new ArrayList<>(Arrays.asList(vectors));
    }

    private static float[] vector(JsonNode numbers) {
        float[] vector = new float[numbers.size()];
        for (int i = 0; i < vector.length; i++) {
            JsonNode number = numbers.get(i);
            float value = number.floatValue();
            if (!number.isNumber() || Float.isNaN(value) || Float.isInfinite(value)) {
                throw wrongAnswer();
            }
            vector[i] = value;
        }
        return vector;
    }

    private static PortException refusal(int status, Optional<Duration> told) {
        return switch (status) {
            case 401, 403 ->
                new PortException.Rejected("embedder.authentication", "the provider does not know the key");
            case 402 -> new PortException.Rejected("embedder.out-of-money", "the account has no credit");
            case 429 ->
                new PortException.Unavailable("embedder.rate-limited", "the provider takes no more", told.orElse(null));
            case 503, 529 ->
                new PortException.Unavailable("embedder.overloaded", "the provider is overloaded", told.orElse(null));
            case 408, 409, 424 -> unavailable("server");
            default ->
                status >= 500
                        ? unavailable("server")
                        : new PortException.Rejected(REFUSED, "the provider refuses the request");
        };
    }

    private static PortException.Unavailable unavailable(String why) {
        return new PortException.Unavailable("embedder." + why, "no vectors came");
    }

    private static PortException.Rejected wrongAnswer() {
        return new PortException.Rejected("embedder.answer", "what came is not what was asked for");
    }
}
