package dev.avow.adapters.llm;

import dev.avow.adapters.llm.StreamJudge.Ending;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.redaction.RawText;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One call to a model of LangChain4j. The model's threads only post what comes; another thread hands it over. */
final class LangChain4jCall implements RunningCall.Work, StreamingChatResponseHandler {

    private sealed interface Event {}

    private record Piece(RawText text) implements Event {}

    private record Over(Ending ending) implements Event {}

    private final Mailbox<Event> mailbox = new Mailbox<>();
    private final ModelSettings settings;
    private final LongSupplier nanoTime;
    private final Listener listener;
    private final long begun;
    private volatile @Nullable StreamingHandle handle;

    LangChain4jCall(ModelSettings settings, LongSupplier nanoTime, Listener listener) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.listener = listener;
        this.begun = nanoTime.getAsLong();
    }

    void ask(StreamingChatModel model, List<ChatMessage> messages) {
        try {
            model.chat(ChatRequest.builder().messages(messages).build(), this);
        } catch (RuntimeException e) {
            onError(e);
        }
    }

    /** Ends before anything was sent. */
    void refuse() {
        mailbox.post(new Over(Ending.failed(ModelFailure.UNPUBLISHED)));
    }

    @Override
    public ModelOutcome run(BooleanSupplier cancelled) throws InterruptedException {
        Ending ending = read();
        return cancelled.getAsBoolean() ? new ModelOutcome.Cancelled() : ending.outcome(Optional.empty());
    }

    private Ending read() throws InterruptedException {
        long patience = settings.firstHeaders().toNanos();
        while (true) {
            long remaining = settings.total().toNanos() - (nanoTime.getAsLong() - begun);
            Optional<Event> event = remaining > 0 ? mailbox.next(Math.min(patience, remaining)) : Optional.empty();
            if (event.isEmpty()) {
                return Ending.failed(ModelFailure.TIMEOUT);
            }
            if (event.get() instanceof Over over) {
                return over.ending();
            }
            if (event.get() instanceof Piece piece && !listener.hears(piece.text())) {
                return requestId -> new ModelOutcome.Cancelled();
            }
            patience = settings.idle().toNanos();
        }
    }

    @Override
    public void abort() {
        mailbox.stop();
        StreamingHandle known = handle;
        if (known != null) {
            known.cancel();
        }
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        handle = context.streamingHandle();
        if (mailbox.isStopped()) {
            context.streamingHandle().cancel();
        } else {
            onPartialResponse(piece.text());
        }
    }

    @Override
    public void onPartialResponse(String piece) {
        if (!piece.isEmpty()) {
            mailbox.post(new Piece(RawText.of(piece)));
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        mailbox.post(new Over(ending(response.finishReason())));
    }

    @Override
    public void onError(Throwable failure) {
        mailbox.post(new Over(ending(failure)));
    }

    private static Ending ending(@Nullable FinishReason reason) {
        if (reason == null) {
            return Ending.failed(ModelFailure.CUT_STREAM);
        }
        return switch (reason) {
            case STOP -> ModelOutcome.Answered::new;
            case LENGTH -> ModelOutcome.Truncated::new;
            case CONTENT_FILTER -> ModelOutcome.Declined::new;
            case TOOL_EXECUTION, OTHER -> Ending.failed(ModelFailure.SERVER);
        };
    }

    /** Goes by the type of the exception and of what caused it; its message may quote the prompt and is never read. */
    private static Ending ending(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ContentFilteredException) {
                return ModelOutcome.Declined::new;
            }
            Optional<ModelFailure> known = known(cause);
            if (known.isPresent()) {
                return Ending.failed(known.get());
            }
        }
        return Ending.failed(ModelFailure.SERVER);
    }

    private static Optional<ModelFailure> known(Throwable cause) {
        if (cause instanceof AuthenticationException) {
            return Optional.of(ModelFailure.AUTHENTICATION);
        }
        if (cause instanceof RateLimitException) {
            return Optional.of(ModelFailure.RATE_LIMITED);
        }
        if (cause instanceof TimeoutException) {
            return Optional.of(ModelFailure.TIMEOUT);
        }
        if (cause instanceof InvalidRequestException
                || cause instanceof ModelNotFoundException
                || cause instanceof UnsupportedFeatureException) {
            return Optional.of(ModelFailure.BAD_REQUEST);
        }
        if (cause instanceof UnresolvedModelServerException || cause instanceof IOException) {
            return Optional.of(ModelFailure.CONNECTION);
        }
        return Optional.empty();
    }
}
