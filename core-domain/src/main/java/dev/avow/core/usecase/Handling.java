package dev.avow.core.usecase;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How a handler settled an occurrence. */
public sealed interface Handling {

    /** One function per case. */
    <T> T fold(Function<Done, T> done, BiFunction<Duration, String, T> later, Function<String, T> shelved);

    /** Done, with nothing more to record. */
    static Handling done() {
        return new Done(() -> {});
    }

    /** Done once this has run: in the unit of work in which the delivery ends, so that both happen or neither. */
    static Handling done(Runnable record) {
        return new Done(record);
    }

    /** To be called again, not before the time has passed. */
    static Handling later(Duration after, String code) {
        return new Later(after, code);
    }

    /** To be looked at by a person: calling again would not help. */
    static Handling shelved(String code) {
        return new Shelved(code);
    }

    /**
     * It is done.
     *
     * @param record what ends together with the delivery
     */
    record Done(Runnable record) implements Handling {
        @Override
        public <T> T fold(Function<Done, T> done, BiFunction<Duration, String, T> later, Function<String, T> shelved) {
            return done.apply(this);
        }
    }

    /**
     * Not yet.
     *
     * @param after how long at least
     * @param code why, stable and without values
     */
    record Later(Duration after, String code) implements Handling {
        @Override
        public <T> T fold(Function<Done, T> done, BiFunction<Duration, String, T> later, Function<String, T> shelved) {
            return later.apply(after, code);
        }
    }

    /**
     * Never by itself.
     *
     * @param code why, stable and without values
     */
    record Shelved(String code) implements Handling {
        @Override
        public <T> T fold(Function<Done, T> done, BiFunction<Duration, String, T> later, Function<String, T> shelved) {
            return shelved.apply(code);
        }
    }
}
