package dev.avow.core.retention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The moment at which a clock of retention starts. Each has a key for policies and documents. */
public enum ClockStart {
    /** The record came into being (S1-21). */
    CREATED,
    /** A person sent it (S1-22). */
    SUBMITTED,
    /** We wrote it down, which polling may delay (S3-18, I13). */
    RECORDED,
    /** A checkout was left (S4-16). */
    ABANDONED,
    /** The visitor first came (S3-08). */
    FIRST_VISIT,
    /** Somebody last used it: a sliding clock. */
    LAST_ACTIVITY,
    /** The shop removed the app (S0-14, S1-33). */
    UNINSTALLED,
    /** The shop's subscription ended (S0-13). */
    SUBSCRIPTION_ENDED,
    /** A webhook came (S4-19). */
    WEBHOOK_RECEIVED,
    /** A request came (S1-45). */
    REQUEST_RECEIVED,
    /** The accounting year that the record belongs to ended (S3-28). */
    ACCOUNTING_YEAR_END;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Its name in policies, for example {@code first-visit}. */
    public String key() {
        return key;
    }

    /** Whether the moment lies ahead, unknown, when a record is written: an event of the shop. */
    public boolean isOpen() {
        return this == UNINSTALLED || this == SUBSCRIPTION_ENDED;
    }

    /** The start with this key, if there is one. */
    public static Optional<ClockStart> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }
}
