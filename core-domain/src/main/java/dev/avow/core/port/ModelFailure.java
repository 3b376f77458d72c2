package dev.avow.core.port;

import java.util.Locale;

/** Why a call to a language model failed. */
public enum ModelFailure {
    /** Too many requests; waiting helps. */
    RATE_LIMITED(true),
    /** The provider has no capacity at the moment. */
    OVERLOADED(true),
    /** One of our three timers ran out: no headers, silence between events, or too long in all. */
    TIMEOUT(true),
    /** The connection could not be made or broke. */
    CONNECTION(true),
    /** The stream ended without its end marker. */
    CUT_STREAM(true),
    /** The stream ended as it should, and nothing was said: all the length went into thinking, or the model had no words. */
    EMPTY(false),
    /** The provider reported an error of its own. */
    SERVER(true),
    /** The key is wrong or may not do this. */
    AUTHENTICATION(false),
    /** The account has no credit or reached its limit. */
    OUT_OF_MONEY(false),
    /** The provider did not understand the request, or does not know the model. */
    BAD_REQUEST(false),
    /** Nothing was sent: the published register does not name the provider as a recipient, or no longer. */
    UNPUBLISHED(false),
    /** Nothing was sent: what the shop may spend in a day is spent, or nobody can say. */
    OVER_BUDGET(false);

    private final boolean retryable;

    ModelFailure(boolean retryable) {
        this.retryable = retryable;
    }

    /** Says whether the same call may succeed later. */
    public boolean isRetryable() {
        return retryable;
    }

    /** The stable code, for example {@code model.rate-limited}. */
    public String code() {
        return "model." + word();
    }

    /** Its name as a word, for example {@code rate-limited}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
