package dev.avow.core.promise;

import java.util.Locale;

/** How a promise stands. */
public enum PromiseState {
    /** A rule or code keeps it, a test that passed in this build proves it, and what was seen lately agrees. */
    KEPT,
    /** Nothing speaks against it, but evidence that it needs is missing or too old. */
    STALE,
    /** What was seen lately contradicts it. */
    BROKEN,
    /** It rests on people, or on what only its operator sees. Somebody looked not too long ago, and that is all that is claimed. */
    HUMAN,
    /** No test of this build proves it. */
    OPEN;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** As pages and commands say it. */
    public String key() {
        return key;
    }
}
