package dev.avow.core.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What must be said before something is done on a visitor's device. A setting apart from the legal basis: storing on a
 * device needs consent even where the later use rests on legitimate interest (I11). In the order of strictness.
 */
public enum ConsentGate {
    /** No signal is asked for. */
    NONE,
    /** The signal must be yes, unless no regime applies where the visitor is (S3-09). */
    SIGNAL_WHERE_REGIME,
    /** The signal must be yes everywhere. */
    SIGNAL;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The gate's name in a policy file, for example {@code signal-where-regime}. */
    public String key() {
        return key;
    }

    /** The gate with this key, if there is one. */
    public static Optional<ConsentGate> of(String key) {
        return Arrays.stream(values()).filter(gate -> gate.key.equals(key)).findFirst();
    }
}
