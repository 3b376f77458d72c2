package dev.avow.adapters.llm;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A body that fails once it is longer than it may be, so that no server can fill our memory. */
final class CappedBody implements BodySubscriber<Void> {

    private final BodySubscriber<Void> inner;
    private Flow.@Nullable Subscription upstream;
    private long left;

    CappedBody(BodySubscriber<Void> inner, long most) {
        this.inner = inner;
        this.left = most;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return inner.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        upstream = subscription;
        inner.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (left < 0) {
            return;
        }
        left -= buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (left >= 0) {
            inner.onNext(buffers);
            return;
        }
        Flow.Subscription subscription = upstream;
        if (subscription != null) {
            subscription.cancel();
        }
        inner.onError(new IOException("response is too long"));
    }

    @Override
    public void onError(Throwable failure) {
        if (left >= 0) {
            inner.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        if (left >= 0) {
            inner.onComplete();
        }
    }
}
