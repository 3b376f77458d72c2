package dev.avow.core.recovery;

import java.time.Instant;
import java.util.Optional;

/**
 * All that a decision rests on; nothing in it says who the person is.
 *
 * @param updatedAt when the checkout last changed: since then it is left
 * @param expiresAt when its life is over
 * @param completed whether it was bought, as far as we were told
 * @param ordered whether the same person has placed an order since, as far as we were told
 * @param hasEmail whether there is an address
 * @param hasLines whether there is something in it
 * @param word what the person said last about mail, as far as we were told
 * @param barred what our own lists say
 * @param mails how many mails about it were meant to go
 * @param lastMail when the last of them was
 * @param personNth see {@link FrequencyCap#freeAt}, of the person
 * @param shopNth see {@link FrequencyCap#freeAt}, of the shop
 * @param draftClosed whether its draft order was paid or is gone
 * @param live what Shopify says right now; empty if it was not asked
 */
public record CheckoutFacts(
        Instant updatedAt,
        Instant expiresAt,
        boolean completed,
        boolean ordered,
        boolean hasEmail,
        boolean hasLines,
        Optional<MailWord> word,
        Barred barred,
        int mails,
        Optional<Instant> lastMail,
        Optional<Instant> personNth,
        Optional<Instant> shopNth,
        boolean draftClosed,
        Optional<Live> live) {

    /**
     * What our own lists say of a person.
     *
     * @param redacted to be forgotten
     * @param restricted not to be used for now
     * @param optedOut on our list of opt-outs
     */
    public record Barred(Known redacted, Known restricted, Known optedOut) {

        /** On none of them. */
        public static final Barred NOT = new Barred(Known.NO, Known.NO, Known.NO);

        /** Nobody can tell. */
        public static final Barred UNKNOWN = new Barred(Known.UNKNOWN, Known.UNKNOWN, Known.UNKNOWN);
    }

    /**
     * What Shopify says at the moment before a mail.
     *
     * @param completed whether the checkout was bought
     * @param ordered whether the person has placed an order since it was left
     * @param draftOpen whether its draft order is there and unpaid; {@link Known#YES} while it has none
     * @param standing what the customer's own record says about mail
     */
    public record Live(Known completed, Known ordered, Known draftOpen, Standing standing) {}

    /** What a customer's own record says about mail. */
    public enum Standing {
        /** Mail is welcome. */
        SUBSCRIBED,
        /** Mail is not welcome, or the address takes none. */
        UNSUBSCRIBED,
        /** Nothing was said; also where there is no record of the customer. */
        SILENT,
        /** Shopify does not say. */
        UNKNOWN
    }
}
