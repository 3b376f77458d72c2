package dev.avow.core.conversation;

import dev.avow.core.redaction.EntityKind;
import java.util.Locale;

/**
 * What is counted: a fixed word, or a kind of value that was redacted. It cannot hold anything that somebody said.
 *
 * @param key lower case, with dashes
 */
public record UsageName(String key) {

    /** Conversations that began (S1-04). */
    public static final UsageName SESSIONS = new UsageName("sessions");

    /** Questions that the assistant took (S1-04). */
    public static final UsageName QUERIES = new UsageName("queries");

    /** Answers that were whole and rest on a source of the shop: nobody else had to answer. */
    public static final UsageName DEFLECTED = new UsageName("deflected");

    /** Questions without such an answer: none, a declined or a broken one, or one that rests on nothing. */
    public static final UsageName UNANSWERED = new UsageName("unanswered");

    /** Answers that no model could give. */
    public static final UsageName FAILED = new UsageName("failed");

    /** Answers that were called helpful. */
    public static final UsageName HELPFUL = new UsageName("helpful");

    /** Answers that were called not helpful. */
    public static final UsageName UNHELPFUL = new UsageName("unhelpful");

    /** Contacts that were left. */
    public static final UsageName LEADS = new UsageName("leads");

    /** Orders that somebody was told of. */
    public static final UsageName ORDERS = new UsageName("orders");

    private static final String REDACTED = "redacted-";
    private static final String FALLBACK = "fallback-";

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the key is no short word
     */
    public UsageName {
        if (!key.matches("[a-z][a-z-]{1,39}")) {
            throw new IllegalArgumentException("a usage name is a short word");
        }
    }

    /** Values of a kind that were replaced before anything was stored. */
    public static UsageName redacted(EntityKind kind) {
        return new UsageName(REDACTED + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /**
     * Answers that another model than the first one gave.
     *
     * @param why the first one did not, as a short word such as {@code rate-limited}
     */
    public static UsageName fallback(String why) {
        return new UsageName(FALLBACK + why);
    }

    /** Whether it counts answers of another model than the first. */
    public boolean isFallback() {
        return key.startsWith(FALLBACK);
    }

    /** Whether it counts redactions. */
    public boolean isRedaction() {
        return key.startsWith(REDACTED);
    }

    /** In words, such as {@code phone} for redacted phones and {@code rate limited} for answers of a fallback. */
    public String words() {
        int prefix = isRedaction() ? REDACTED.length() : isFallback() ? FALLBACK.length() : 0;
        return key.substring(prefix).replace('-', ' ');
    }
}
