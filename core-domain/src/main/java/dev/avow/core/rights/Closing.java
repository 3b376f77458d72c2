package dev.avow.core.rights;

import dev.avow.core.rights.RightsRequest.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody ends a request that waits for a person (S1-45, S4-25). A code: no words are taken, so nobody is named in them. */
public enum Closing {
    /** It was done outside of this service, such as put right in the shop's own books or told by mail. */
    DONE_ELSEWHERE(Status.DONE),
    /** Whoever asked took it back. */
    TAKEN_BACK(Status.DONE),
    /** Nobody could show to be the person whom it is about (GDPR Art. 12(2), Art. 12(6), read 2026-11-30). */
    NOT_IDENTIFIED(Status.REFUSED),
    /** Manifestly unfounded, or excessive (GDPR Art. 12(5), read 2026-11-30). */
    UNFOUNDED(Status.REFUSED);

    private final Status status;
    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Closing(Status status) {
        this.status = status;
    }

    /** Whether it was done or refused. */
    public Status status() {
        return status;
    }

    /** Its name in addresses, on the command line and as an outcome. */
    public String key() {
        return key;
    }

    /** The one of that name. */
    public static Optional<Closing> of(String key) {
        return Arrays.stream(values())
                .filter(closing -> closing.key.equals(key))
                .findFirst();
    }
}
