package dev.avow.core.promise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who or what can keep a promise. */
public enum Nature {
    /** This code, and a test can show it. */
    CODE,
    /** The deployment or its configuration; what is checked is that. */
    DEPLOYMENT,
    /** A text that is generated from the policy; the test compares the two. */
    GENERATED,
    /** People or organisations. Evidence can be held, nothing can be proven. */
    HUMAN;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** As the register says it. */
    public String key() {
        return key;
    }

    /** The nature with this key. */
    public static Optional<Nature> of(String key) {
        return Arrays.stream(values()).filter(nature -> nature.key.equals(key)).findFirst();
    }
}
