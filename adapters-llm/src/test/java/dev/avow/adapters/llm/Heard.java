package dev.avow.adapters.llm;

import dev.avow.core.redaction.RawText;
import dev.avow.testkit.data.TestTexts;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Collects the pieces of an answer. */
final class Heard implements Consumer<RawText> {

    private final List<RawText> pieces = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);

    @Override
    public void accept(RawText piece) {
        pieces.add(piece);
        first.countDown();
    }

    int pieces() {
        return pieces.size();
    }

    String text() {
        return TestTexts.read(pieces);
    }

    /** Waits for the first piece. */
    void awaitFirst() throws InterruptedException {
        if (!first.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("no piece came");
        }
    }
}
