package dev.avow.app.persistence;

import dev.avow.core.port.PortException;

/** The first request after an outage may meet a connection that died in it. */
final class AfterOutage {

    private static final int ATTEMPTS = 5;

    private AfterOutage() {}

    /** Asks until somebody answers. */
    static void settle(Runnable question) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                question.run();
                return;
            } catch (PortException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
