package dev.avow.core.port;

import dev.avow.core.recovery.MailWord;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.recovery.RecoveryStage;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.OrderId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A checkout as its store sees it: e-mail and name sealed, what leads to the person as little as finds it again (S4-01,
 * S4-02, I20).
 *
 * @param checkout Shopify's number of it
 * @param content what Shopify told
 * @param ordered whether the same person is known to have placed an order since
 * @param order the order that it, or the person, is known to have become
 * @param word what the person is known to have said last about mail
 * @param work how far our work has come
 * @param verdict what was decided last
 * @param lifetime begins when we first saw it; its clock starts when it was left
 */
public record RecoveryCase(
        long checkout,
        Content content,
        boolean ordered,
        Optional<OrderId> order,
        Optional<MailWord> word,
        Work work,
        Verdict verdict,
        Lifetime lifetime) {

    /**
     * What Shopify told.
     *
     * @param token keyed hash of the checkout's token, if it is known
     * @param cart keyed hash of the cart's token, if it is known
     * @param customer whose, if it is known: a locator
     * @param email sealed, with its blind index
     * @param name sealed
     * @param lines what is in it
     * @param currency in which prices were shown, if it is known
     * @param updatedAt when it last changed
     * @param completed whether it was bought
     */
    public record Content(
            Optional<String> token,
            Optional<String> cart,
            Optional<CustomerId> customer,
            Optional<SealedField> email,
            Optional<SealedField> name,
            List<CartLine> lines,
            Optional<String> currency,
            Instant updatedAt,
            boolean completed) {

        /** Copies the lines and cuts the instant to what every store keeps. */
        public Content {
            lines = List.copyOf(lines);
            updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
        }

        /** The same, known to be bought. */
        public Content bought() {
            return new Content(token, cart, customer, email, name, lines, currency, updatedAt, true);
        }

        /** The same, of another customer. */
        public Content of(CustomerId other) {
            return new Content(token, cart, Optional.of(other), email, name, lines, currency, updatedAt, completed);
        }
    }

    /**
     * How far our work has come.
     *
     * @param stage where it stands
     * @param mark what our draft order carries, once one may have been asked for
     * @param draft Shopify's global id of the draft order
     * @param draftedFor the {@link Content#updatedAt} that the draft order was made of
     * @param since when the stage began
     * @param late what forbade a mail when it was too late, if something did
     */
    public record Work(
            RecoveryStage stage,
            Optional<String> mark,
            Optional<String> draft,
            Optional<Instant> draftedFor,
            Instant since,
            Optional<RecoveryReason> late) {

        /** Cuts the instants to what every store keeps. */
        public Work {
            draftedFor = draftedFor.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
            since = since.truncatedTo(ChronoUnit.MILLIS);
        }

        /** Nothing was done yet. */
        public static Work begun(Instant now) {
            return new Work(
                    RecoveryStage.OPEN, Optional.empty(), Optional.empty(), Optional.empty(), now, Optional.empty());
        }

        /** At another stage from now on. */
        public Work at(RecoveryStage next, Instant now) {
            return new Work(next, mark, draft, draftedFor, now, late);
        }

        /** About to ask for a draft order. */
        public Work creating(String itsMark, Instant madeOf, Instant now) {
            return new Work(
                    RecoveryStage.CREATING, Optional.of(itsMark), Optional.empty(), Optional.of(madeOf), now, late);
        }

        /** With its draft order, ready to be looked at again. */
        public Work drafted(String itsDraft, Instant now) {
            return new Work(RecoveryStage.READY, mark, Optional.of(itsDraft), draftedFor, now, late);
        }

        /** Without its draft order, which is not ours to look after any more. */
        public Work ended(Instant now) {
            return new Work(RecoveryStage.OPEN, mark, Optional.empty(), Optional.empty(), now, late);
        }

        /** Something forbade the mail after it may have gone. */
        public Work late(RecoveryReason why) {
            return new Work(stage, mark, draft, draftedFor, since, late.or(() -> Optional.of(why)));
        }
    }

    /**
     * What was decided.
     *
     * @param reason why
     * @param decidedAt when
     * @param nextAt when to look again; empty if only an event can change it
     */
    public record Verdict(RecoveryReason reason, Instant decidedAt, Optional<Instant> nextAt) {

        /** Cuts the instants to what every store keeps. */
        public Verdict {
            decidedAt = decidedAt.truncatedTo(ChronoUnit.MILLIS);
            nextAt = nextAt.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
        }

        /** To be looked at from an instant on. */
        public static Verdict due(RecoveryReason reason, Instant decidedAt, Instant at) {
            return new Verdict(reason, decidedAt, Optional.of(at));
        }
    }

    /** With other content and life. */
    public RecoveryCase with(Content other, Lifetime its) {
        return new RecoveryCase(checkout, other, ordered, order, word, work, verdict, its);
    }

    /** With other content. */
    public RecoveryCase with(Content other) {
        return with(other, lifetime);
    }

    /** With what is known of orders. */
    public RecoveryCase ordered(boolean since, Optional<OrderId> which) {
        return new RecoveryCase(checkout, content, since, which, word, work, verdict, lifetime);
    }

    /** With what was said about mail. */
    public RecoveryCase said(Optional<MailWord> last) {
        return new RecoveryCase(checkout, content, ordered, order, last, work, verdict, lifetime);
    }

    /** With other work. */
    public RecoveryCase with(Work other) {
        return new RecoveryCase(checkout, content, ordered, order, word, other, verdict, lifetime);
    }

    /** With another verdict. */
    public RecoveryCase with(Verdict other) {
        return new RecoveryCase(checkout, content, ordered, order, word, work, other, lifetime);
    }

    /** To be decided about anew, unless a call may be on its way or a person has to look. */
    public RecoveryCase disturbed(Instant now) {
        if (work.stage().isInFlight() || work.stage() == RecoveryStage.STOPPED) {
            return this;
        }
        return with(work.at(RecoveryStage.OPEN, now)).with(Verdict.due(verdict.reason(), verdict.decidedAt(), now));
    }
}
