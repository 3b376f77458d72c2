package dev.avow.app.wiring;

import java.util.List;

/**
 * The service does not start, and says all that is wrong on one screen. Has no stack trace: the places that matter are in
 * the message.
 */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String screen) {
        super(screen, null, false, false);
        System.err.println(screen);
    }

    /** One line for each problem: a stable code, and what it is about. */
    static StartRefused of(List<String> problems) {
        return new StartRefused("not served:\n  " + String.join("\n  ", problems) + "\n");
    }
}
