package dev.avow.adapters.llm.iam;

import dev.avow.adapters.llm.ModelSettings;
import dev.avow.adapters.llm.ModelTransport;
import dev.avow.adapters.llm.ProviderDialect;
import dev.avow.adapters.llm.ProviderLanguageModel;
import dev.avow.adapters.llm.ProviderSettings;
import dev.avow.adapters.llm.RequestSigner;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTexts;
import dev.avow.testkit.http.Exchange;
import dev.avow.testkit.http.ScriptedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLParameters;

/** Models of Bedrock on loopback, and what they say in each dialect. */
final class Bedrock {

    static final ShopId SHOP = ShopId.of("acme-lamps.myshopify.com");
    static final String REGION = "eu-central-1";

    static final Executor FREE = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "answers");
        thread.setDaemon(true);
        return thread;
    });

    private static final Executor FULL = task -> {
        throw new RejectedExecutionException("full");
    };
    private static final Duration LONG = Duration.ofSeconds(20);

    private Bedrock() {}

    static ProviderLanguageModel model(
            URI base, ProviderDialect dialect, RequestSigner signer, InstantSource clock, boolean ownThread) {
        HttpClient client = HttpClient.newBuilder()
                .sslParameters(new SSLParameters(null, new String[] {"TLSv1.3", "TLSv1.2"}))
                .build();
        ModelSettings patience =
                new ModelSettings(Duration.ofSeconds(5), LONG, LONG, Duration.ofMinutes(1), Duration.ofMillis(1));
        return new ProviderLanguageModel(
                ProviderSettings.builder(base, "eu.some-model")
                        .dialect(dialect)
                        .signer(signer)
                        .build(),
                new ModelTransport(patience, client, clock, System::nanoTime, () -> 0.5, ownThread ? FREE : FULL));
    }

    static RedactedPrompt question() {
        return new RedactedPrompt("support", List.of(), List.of(), TestTexts.redacted("Påslag för frakt, $ & more?"));
    }

    /** What became of a question. */
    record Asked(ModelOutcome outcome, String text) {}

    static Asked ask(ProviderLanguageModel model) {
        List<RawText> pieces = new CopyOnWriteArrayList<>();
        ModelOutcome outcome = model.answer(SHOP, question(), pieces::add).await();
        return new Asked(outcome, TestTexts.read(pieces));
    }

    /** Says these pieces and then, if it is to end, the dialect's end marker. */
    static ScriptedServer.Script saying(ProviderDialect dialect, List<String> pieces, boolean ends) {
        return exchange -> {
            say(exchange, dialect, pieces);
            if (ends) {
                exchange.event(end(dialect));
            }
            exchange.end();
        };
    }

    static void say(Exchange exchange, ProviderDialect dialect, List<String> pieces) throws IOException {
        exchange.stream("x-amzn-requestid: 6f1d");
        for (String piece : pieces) {
            exchange.event(piece(dialect, piece.replace("\n", "\\n")));
        }
    }

    private static String piece(ProviderDialect dialect, String text) {
        return switch (dialect) {
            case RESPONSES -> "{\"type\":\"response.output_text.delta\",\"delta\":\"" + text + "\"}";
            case CHAT_COMPLETIONS, CHAT_COMPLETIONS_MAX_TOKENS ->
                "{\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}";
            case MESSAGES ->
                "{\"type\":\"content_block_delta\",\"delta\":{\"type\":\"text_delta\",\"text\":\"" + text + "\"}}";
        };
    }

    private static String end(ProviderDialect dialect) {
        return switch (dialect) {
            case RESPONSES -> "{\"type\":\"response.completed\",\"response\":{\"status\":\"completed\"}}";
            case CHAT_COMPLETIONS, CHAT_COMPLETIONS_MAX_TOKENS ->
                "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]";
            case MESSAGES ->
                "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"}}\n\ndata: {\"type\":\"message_stop\"}";
        };
    }
}
