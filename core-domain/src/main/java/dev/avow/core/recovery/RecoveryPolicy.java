package dev.avow.core.recovery;

import dev.avow.core.recovery.CheckoutFacts.Barred;
import dev.avow.core.recovery.CheckoutFacts.Live;
import dev.avow.core.recovery.CheckoutFacts.Standing;
import dev.avow.core.recovery.RecoveryDecision.Never;
import dev.avow.core.recovery.RecoveryDecision.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says whether a mail about a checkout may go (S4-03, S4-05, S4-10). Rules stand in one order: what forbids for good comes
 * before what only delays, what we know ourselves before what Shopify has to be asked. Whatever nobody can tell is no.
 * Immutable and thread-safe.
 *
 * @param terms what the policy says
 * @param choices what the merchant chose within it
 * @param zoneKnown whether the quiet hours are those of the shop's clocks; while nobody can tell, no hour is one for mail
 */
public record RecoveryPolicy(RecoveryTerms terms, RecoveryChoices choices, boolean zoneKnown) {

    /** When to decide again where nobody could tell. */
    public static final Duration RETRY = Duration.ofMinutes(15);

    /** In a zone that is known. */
    public RecoveryPolicy(RecoveryTerms terms, RecoveryChoices choices) {
        this(terms, choices, true);
    }

    /** Decides. */
    public RecoveryDecision decide(CheckoutFacts facts, Instant now) {
        return forbidden(facts, now)
                .or(() -> barred(facts.barred(), now))
                .or(() -> delayed(facts, now))
                .orElseGet(() -> facts.live()
                        .map(live -> live(live, now).orElseGet(RecoveryDecision.Mail::new))
                        .orElseGet(RecoveryDecision.Ask::new));
    }

    /** When a checkout that last changed then counts as left, inclusive. */
    public Instant leftAt(Instant updatedAt) {
        Duration longer = choices.delay().compareTo(terms.delay()) > 0 ? choices.delay() : terms.delay();
        return updatedAt.plus(longer);
    }

    private Optional<RecoveryDecision> forbidden(CheckoutFacts facts, Instant now) {
        if (facts.completed()) {
            return never(RecoveryReason.COMPLETED);
        }
        if (facts.ordered()) {
            return never(RecoveryReason.ORDERED);
        }
        if (!facts.expiresAt().isAfter(now)) {
            return never(RecoveryReason.EXPIRED);
        }
        if (!facts.hasEmail() || !terms.fields().contains(RecoveryTerms.Field.EMAIL)) {
            return never(RecoveryReason.NO_EMAIL);
        }
        if (!facts.hasLines()) {
            return never(RecoveryReason.NO_LINES);
        }
        Optional<RecoveryDecision> refusal = facts.word().flatMap(this::refusal);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (facts.draftClosed()) {
            return never(RecoveryReason.DRAFT_CLOSED);
        }
        if (facts.mails() >= terms.mails()) {
            return never(RecoveryReason.MAILED);
        }
        return facts.updatedAt().plus(choices.youngerThan()).isAfter(now)
                ? Optional.empty()
                : never(RecoveryReason.TOO_OLD);
    }

    /** A word of no is one under every rule, even under that which asks nobody: a mail nobody wants recovers nothing. */
    private Optional<RecoveryDecision> refusal(MailWord word) {
        return word.welcome() ? Optional.empty() : never(RecoveryReason.OPTED_OUT);
    }

    private static Optional<RecoveryDecision> barred(Barred barred, Instant now) {
        return bar(barred.redacted(), RecoveryReason.REDACTED, now)
                .or(() -> bar(barred.optedOut(), RecoveryReason.SUPPRESSED, now))
                .or(() -> barred.restricted() == Known.YES
                        ? wait(RecoveryReason.RESTRICTED, now.plus(Duration.ofDays(1)))
                        : bar(barred.restricted(), RecoveryReason.RESTRICTED, now));
    }

    private static Optional<RecoveryDecision> bar(Known answer, RecoveryReason reason, Instant now) {
        return switch (answer) {
            case YES -> never(reason);
            case NO -> Optional.empty();
            case UNKNOWN -> wait(RecoveryReason.UNDECIDABLE, now.plus(RETRY));
        };
    }

    private Optional<RecoveryDecision> delayed(CheckoutFacts facts, Instant now) {
        Instant left = leftAt(facts.updatedAt());
        if (left.isAfter(now)) {
            return wait(RecoveryReason.NOT_LEFT_YET, left);
        }
        if (choices.paused()) {
            return wait(RecoveryReason.PAUSED, now.plus(Duration.ofHours(1)));
        }
        Optional<Instant> spaced =
                facts.lastMail().map(last -> last.plus(choices.between())).filter(next -> next.isAfter(now));
        return spaced.flatMap(at -> wait(RecoveryReason.TOO_SOON, at))
                .or(() -> choices.perPerson()
                        .freeAt(facts.personNth(), now)
                        .flatMap(at -> wait(RecoveryReason.PERSON_CAP, at)))
                .or(() ->
                        choices.perShop().freeAt(facts.shopNth(), now).flatMap(at -> wait(RecoveryReason.SHOP_CAP, at)))
                .or(() -> quiet(now));
    }

    private Optional<RecoveryDecision> quiet(Instant now) {
        return zoneKnown
                ? choices.quiet().until(now).flatMap(at -> wait(RecoveryReason.QUIET_HOURS, at))
                : wait(RecoveryReason.UNDECIDABLE, now.plus(RETRY));
    }

    private Optional<RecoveryDecision> live(Live live, Instant now) {
        return bar(live.completed(), RecoveryReason.COMPLETED, now)
                .or(() -> bar(live.ordered(), RecoveryReason.ORDERED, now))
                .or(() -> bar(opposite(live.draftOpen()), RecoveryReason.DRAFT_CLOSED, now))
                .or(() -> consent(live.standing(), now));
    }

    /** A word that reached us can say no before this; only Shopify's record of this moment can say yes. */
    private Optional<RecoveryDecision> consent(Standing standing, Instant now) {
        boolean asks = terms.consent() == RecoveryTerms.Consent.OPTED_IN;
        return switch (standing) {
            case SUBSCRIBED -> Optional.empty();
            case UNSUBSCRIBED -> never(RecoveryReason.OPTED_OUT);
            case SILENT -> asks ? never(RecoveryReason.NOT_OPTED_IN) : Optional.empty();
            case UNKNOWN -> wait(RecoveryReason.UNDECIDABLE, now.plus(RETRY));
        };
    }

    private static Known opposite(Known answer) {
        return switch (answer) {
            case YES -> Known.NO;
            case NO -> Known.YES;
            case UNKNOWN -> Known.UNKNOWN;
        };
    }

    private static Optional<RecoveryDecision> never(RecoveryReason reason) {
        return Optional.of(new Never(reason));
    }

    private static Optional<RecoveryDecision> wait(RecoveryReason reason, Instant until) {
        return Optional.of(new Wait(reason, until));
    }
}
