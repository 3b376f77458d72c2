package dev.avow.adapters.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.Optional;

/** Stands where LangChain4j expects an HTTP client and somebody who waits for the answer. */
final class RequestTaker
        implements HttpClientBuilder, dev.langchain4j.http.client.HttpClient, StreamingChatResponseHandler {

    private Optional<dev.langchain4j.http.client.HttpRequest> taken = Optional.empty();

    /**
     * What was written.
     *
     * @throws IllegalStateException if nothing was
     */
    dev.langchain4j.http.client.HttpRequest taken() {
        return taken.orElseThrow(() -> new IllegalStateException("no request was written"));
    }

    @Override
    public void execute(
            dev.langchain4j.http.client.HttpRequest request,
            ServerSentEventParser parser,
            ServerSentEventListener listener) {
        taken = Optional.of(request);
    }

    @Override
    public SuccessfulHttpResponse execute(dev.langchain4j.http.client.HttpRequest request) {
        throw new UnsupportedOperationException("only streams");
    }

    @Override
    public dev.langchain4j.http.client.HttpClient build() {
        return this;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        throw new UnsupportedOperationException("nothing was sent");
    }

    @Override
    public void onError(Throwable failure) {
        // LangChain4j could not write the request; that none was taken says so without its message.
    }
}
