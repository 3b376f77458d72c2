package dev.avow.core.retention;

import dev.avow.core.subject.DataClass;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens to a record at its end (O4). */
public enum LastStep {
    /** It is removed. */
    DELETE,
    /** It stays without anything that leads to a person. */
    ANONYMISE,
    /** Its personal fields are emptied. */
    REDACT,
    /** It is added to a sum, then removed (S3-20). */
    AGGREGATE_THEN_DELETE,
    /** The key that alone opens it is destroyed. */
    DESTROY_KEY;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Its name in policies, for example {@code aggregate-then-delete}. */
    public String key() {
        return key;
    }

    /** Whether it may leave records of another class behind (O7). */
    public boolean leavesSurvivors() {
        return this == AGGREGATE_THEN_DELETE;
    }

    /**
     * What the sweeps of this release do at the end of a class's life, whatever a policy says: credited orders join a sum, and all
     * else is deleted. A policy that names another step is refused, and no text names one (S3-20).
     */
    public static LastStep carriedOut(DataClass dataClass) {
        return dataClass == DataClass.ATTRIBUTED_ORDER ? AGGREGATE_THEN_DELETE : DELETE;
    }

    /** The step with this key, if there is one. */
    public static Optional<LastStep> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }
}
