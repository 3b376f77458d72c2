package dev.avow.core.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an outside party is to the data: the words "third party" and "sub-processor" must not be mixed (C17). */
public enum RecipientKind {
    /** Works for the maker of the app, under its instructions and an agreement (GDPR Art. 28(2) and (4)). */
    SUB_PROCESSOR,
    /** Decides for itself what it does with the data (GDPR Art. 4(10)). */
    THIRD_PARTY;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in a policy file, for example {@code sub-processor}. */
    public String key() {
        return key;
    }

    /** The kind with this key, if there is one. */
    public static Optional<RecipientKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
