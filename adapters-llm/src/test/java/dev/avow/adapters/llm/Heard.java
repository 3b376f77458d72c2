package dev.avow.adapters.llm;

import dev.avow.core.redaction.RawText;
import dev.avow.testkit.data.TestTexts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Collects the pieces of an answer. */
final class Heard implements Consumer<RawText> {

    private final List<RawText> pieces = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> first = new CompletableFuture<>();

    @Override
    public void accept(RawText piece) {
        pieces.add(piece);
        first.complete(null);
    }

    int pieces() {
        return pieces.size();
    }

    String text() {
        return TestTexts.read(pieces);
    }

    /** Waits for the first piece. */
    void awaitFirst() {
        first.orTimeout(10, TimeUnit.SECONDS).join();
    }
}
