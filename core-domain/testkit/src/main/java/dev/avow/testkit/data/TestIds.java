package dev.avow.testkit.data;

import dev.avow.core.subject.IdSource;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers that are the same in every run: {@code id-1}, {@code id-2} and so on. Thread-safe. */
public final class TestIds implements IdSource {

    private final String prefix;
    private final AtomicLong last = new AtomicLong();

    /** With the prefix {@code id}. */
    public TestIds() {
        this("id");
    }

    /**
     * With a prefix of its own, where two sources must differ.
     *
     * @param prefix 1 to 40 characters of {@code A-Z a-z 0-9 - _}
     */
    public TestIds(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public String next() {
        return prefix + "-" + last.incrementAndGet();
    }
}
