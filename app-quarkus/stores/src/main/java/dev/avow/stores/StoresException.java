package dev.avow.stores;

import org.jspecify.annotations.Nullable;

/** An embedded store could not be started, stopped or paused. Its message says why, for the person at the terminal. */
public final class StoresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
