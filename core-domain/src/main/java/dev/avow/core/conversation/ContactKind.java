package dev.avow.core.conversation;

import java.util.Locale;

/** What somebody can leave to be reached by. */
public enum ContactKind {
    /** A mail address. */
    EMAIL,
    /** A phone number. */
    PHONE;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The kind's name in fields and addresses: {@code email} or {@code phone}. */
    public String key() {
        return key;
    }
}
