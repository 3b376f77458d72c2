package dev.avow.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.recovery.CheckoutFacts.Barred;
import dev.avow.core.recovery.CheckoutFacts.Live;
import dev.avow.core.recovery.CheckoutFacts.Standing;
import dev.avow.core.recovery.RecoveryDecision.Ask;
import dev.avow.core.recovery.RecoveryDecision.Mail;
import dev.avow.core.recovery.RecoveryDecision.Never;
import dev.avow.core.recovery.RecoveryDecision.Wait;
import dev.avow.core.recovery.RecoveryTerms.Consent;
import dev.avow.core.recovery.RecoveryTerms.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S4-03, S4-05, S4-10, O21, I22: each rule at its very edge, and which rule comes before which. */
class RecoveryPolicyTest {

    private static final Instant NOW = Instant.parse("2100-03-01T12:00:00Z");
    private static final Duration DELAY = Duration.ofHours(10);
    private static final Instant LEFT = NOW.minus(DELAY);
    private static final Live CLEAR = new Live(Known.NO, Known.NO, Known.YES, Standing.SUBSCRIBED);

    @Test
    void nothingForbiddenIsAskedAboutFirstAndMailedThen() {
        assertThat(decide(facts().live(Optional.empty()))).isEqualTo(new Ask());
        assertThat(decide(facts())).isEqualTo(new Mail());
    }

    @Test
    void everyDecisionNamesItsReasonAndItsRule() {
        assertThat(new Mail().reason()).isEqualTo(RecoveryReason.ALLOWED);
        assertThat(new Ask().reason()).isEqualTo(RecoveryReason.ALLOWED);
        for (RecoveryReason reason : RecoveryReason.values()) {
            assertThat(reason.rule()).matches("[a-z.-]+");
            assertThat(RecoveryReason.of(reason.key())).contains(reason);
        }
        assertThat(RecoveryReason.of("none")).isEmpty();
        assertThat(RecoveryReason.OPTED_OUT.rule()).isEqualTo("recovery.consent");
        assertThat(RecoveryReason.MAILED.key()).isEqualTo("mailed");
    }

    @Test
    void aDecisionIsFoldedByItsOwnCase() {
        assertThat(fold(new Mail())).isEqualTo("mail");
        assertThat(fold(new Ask())).isEqualTo("ask");
        assertThat(fold(new Wait(RecoveryReason.PAUSED, NOW))).isEqualTo("wait");
        assertThat(fold(new Never(RecoveryReason.MAILED))).isEqualTo("never");
    }

    private static String fold(RecoveryDecision decision) {
        return decision.fold(mail -> "mail", ask -> "ask", wait -> "wait", never -> "never");
    }

    /** S4-03: never once completed; the delay counts from the last change and is inclusive. */
    @Test
    void aCheckoutIsLeftFromTheVeryInstantAtWhichTheDelayIsOver() {
        assertThat(decide(facts().updatedAt(LEFT.plusMillis(1))))
                .isEqualTo(new Wait(RecoveryReason.NOT_LEFT_YET, NOW.plusMillis(1)));
        assertThat(decide(facts().updatedAt(LEFT))).isEqualTo(new Mail());
    }

    @Test
    void theLongerDelayCounts() {
        RecoveryPolicy longerChoice =
                new RecoveryPolicy(terms(Consent.OPTED_IN, 1), choices().delay(DELAY.plusHours(2)));
        RecoveryPolicy longerTerms =
                new RecoveryPolicy(terms(Consent.OPTED_IN, 1), choices().delay(Duration.ofMinutes(10)));

        assertThat(longerChoice.leftAt(NOW)).isEqualTo(NOW.plus(DELAY).plusSeconds(7200));
        assertThat(longerTerms.leftAt(NOW)).isEqualTo(NOW.plus(DELAY));
        assertThat(new RecoveryPolicy(terms(Consent.OPTED_IN, 1), choices().delay(DELAY)).leftAt(NOW))
                .isEqualTo(NOW.plus(DELAY));
    }

    @Test
    void whatWasBoughtIsNeverMailedAbout() {
        assertThat(decide(facts().completed(true))).isEqualTo(new Never(RecoveryReason.COMPLETED));
        assertThat(decide(facts().ordered(true))).isEqualTo(new Never(RecoveryReason.ORDERED));
    }

    /** S4-16: expiry is exclusive. */
    @Test
    void aCheckoutWhoseLifeIsOverIsNotMailedAbout() {
        assertThat(decide(facts().expiresAt(NOW))).isEqualTo(new Never(RecoveryReason.EXPIRED));
        assertThat(decide(facts().expiresAt(NOW.plusMillis(1)))).isEqualTo(new Mail());
    }

    @Test
    void nobodyToWriteToAndNothingToBuyAreReasonsOfTheirOwn() {
        assertThat(decide(facts().hasEmail(false))).isEqualTo(new Never(RecoveryReason.NO_EMAIL));
        assertThat(decide(facts().hasLines(false))).isEqualTo(new Never(RecoveryReason.NO_LINES));
        RecoveryTerms nameOnly = new RecoveryTerms(DELAY, 1, Consent.OPTED_IN, true, false, Set.of(Field.NAME));
        assertThat(new RecoveryPolicy(nameOnly, choices().build()).decide(facts().build(), NOW))
                .isEqualTo(new Never(RecoveryReason.NO_EMAIL));
    }

    /** S4-10: a no is a no under every rule of consent. */
    @ParameterizedTest
    @EnumSource(Consent.class)
    void aWordOfNoForbids(Consent consent) {
        RecoveryPolicy policy = new RecoveryPolicy(terms(consent, 1), choices().build());

        assertThat(policy.decide(facts().word(new MailWord(false, LEFT)).build(), NOW))
                .isEqualTo(new Never(RecoveryReason.OPTED_OUT));
        assertThat(policy.decide(facts().word(new MailWord(true, LEFT)).build(), NOW))
                .isEqualTo(new Mail());
    }

    /** S4-05. */
    @Test
    void noMoreMailsGoThanThePolicySays() {
        assertThat(decide(facts().mails(1))).isEqualTo(new Never(RecoveryReason.MAILED));
        RecoveryPolicy two =
                new RecoveryPolicy(terms(Consent.OPTED_IN, 2), choices().build());
        assertThat(two.decide(facts().mails(1).build(), NOW)).isEqualTo(new Mail());
        assertThat(two.decide(facts().mails(2).build(), NOW)).isEqualTo(new Never(RecoveryReason.MAILED));
        RecoveryPolicy none =
                new RecoveryPolicy(terms(Consent.OPTED_IN, 0), choices().build());
        assertThat(none.decide(facts().build(), NOW)).isEqualTo(new Never(RecoveryReason.MAILED));
    }

    @Test
    void aClosedDraftEndsIt() {
        assertThat(decide(facts().draftClosed(true))).isEqualTo(new Never(RecoveryReason.DRAFT_CLOSED));
        assertThat(decide(facts().live(Optional.of(new Live(Known.NO, Known.NO, Known.NO, Standing.SUBSCRIBED)))))
                .isEqualTo(new Never(RecoveryReason.DRAFT_CLOSED));
    }

    @Test
    void whatWasLeftTooLongAgoIsNotMailedAbout() {
        Duration age = choices().build().youngerThan();

        assertThat(decide(facts().updatedAt(NOW.minus(age)))).isEqualTo(new Never(RecoveryReason.TOO_OLD));
        assertThat(decide(facts().updatedAt(NOW.minus(age).plusMillis(1)))).isEqualTo(new Mail());
    }

    @Test
    void ourOwnListsForbidAndWhatTheyDoNotTellForbidsToo() {
        Wait undecidable = new Wait(RecoveryReason.UNDECIDABLE, NOW.plus(RecoveryPolicy.RETRY));

        assertThat(barred(Known.YES, Known.NO, Known.NO)).isEqualTo(new Never(RecoveryReason.REDACTED));
        assertThat(barred(Known.NO, Known.NO, Known.YES)).isEqualTo(new Never(RecoveryReason.SUPPRESSED));
        assertThat(barred(Known.NO, Known.YES, Known.NO))
                .isEqualTo(new Wait(RecoveryReason.RESTRICTED, NOW.plus(Duration.ofDays(1))));
        assertThat(barred(Known.UNKNOWN, Known.NO, Known.NO)).isEqualTo(undecidable);
        assertThat(barred(Known.NO, Known.UNKNOWN, Known.NO)).isEqualTo(undecidable);
        assertThat(barred(Known.NO, Known.NO, Known.UNKNOWN)).isEqualTo(undecidable);
        assertThat(decide(facts().barred(Barred.UNKNOWN))).isEqualTo(undecidable);
    }

    private static RecoveryDecision barred(Known redacted, Known restricted, Known optedOut) {
        return decide(facts().barred(new Barred(redacted, restricted, optedOut)));
    }

    @Test
    void aPauseDelaysEverything() {
        RecoveryPolicy paused = new RecoveryPolicy(
                terms(Consent.OPTED_IN, 1), choices().paused(true).build());

        assertThat(paused.decide(facts().build(), NOW))
                .isEqualTo(new Wait(RecoveryReason.PAUSED, NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void twoMailsAboutOneCheckoutAreApart() {
        RecoveryPolicy two =
                new RecoveryPolicy(terms(Consent.OPTED_IN, 2), choices().build());
        Duration between = choices().build().between();
        Instant last = NOW.minus(between);

        assertThat(two.decide(facts().mails(1).lastMail(last.plusMillis(1)).build(), NOW))
                .isEqualTo(new Wait(RecoveryReason.TOO_SOON, NOW.plusMillis(1)));
        assertThat(two.decide(facts().mails(1).lastMail(last).build(), NOW)).isEqualTo(new Mail());
    }

    @Test
    void capsOfPersonAndShopHoldUntilTheWindowHasPassed() {
        Instant person = NOW.minus(Duration.ofDays(7));
        Instant shop = NOW.minus(Duration.ofDays(1));

        assertThat(decide(facts().personNth(person.plusMillis(1))))
                .isEqualTo(new Wait(RecoveryReason.PERSON_CAP, NOW.plusMillis(1)));
        assertThat(decide(facts().personNth(person))).isEqualTo(new Mail());
        assertThat(decide(facts().shopNth(shop.plusMillis(1))))
                .isEqualTo(new Wait(RecoveryReason.SHOP_CAP, NOW.plusMillis(1)));
        assertThat(decide(facts().shopNth(shop))).isEqualTo(new Mail());
    }

    @Test
    void quietHoursDelay() {
        RecoveryPolicy quiet = new RecoveryPolicy(
                terms(Consent.OPTED_IN, 1),
                choices()
                        .quiet(new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), ZoneOffset.UTC))
                        .build());

        assertThat(quiet.decide(facts().build(), NOW))
                .isEqualTo(new Wait(RecoveryReason.QUIET_HOURS, NOW.plus(Duration.ofHours(1))));
    }

    /** Nobody can tell which hours are quiet where the shop is: none is one for mail. */
    @Test
    void noMailGoesWhileTheZoneOfTheQuietHoursIsUnknown() {
        RecoveryPolicy unzoned =
                new RecoveryPolicy(terms(Consent.OPTED_IN, 1), choices().build(), false);

        assertThat(unzoned.decide(facts().build(), NOW))
                .isEqualTo(new Wait(RecoveryReason.UNDECIDABLE, NOW.plus(RecoveryPolicy.RETRY)));
    }

    /** I22: the look at the moment before the mail; what Shopify does not say is no. */
    @Test
    void whatShopifySaysNowForbidsAndWhatItDoesNotSayForbidsToo() {
        Wait undecidable = new Wait(RecoveryReason.UNDECIDABLE, NOW.plus(RecoveryPolicy.RETRY));

        assertThat(live(Known.YES, Known.NO, Known.YES)).isEqualTo(new Never(RecoveryReason.COMPLETED));
        assertThat(live(Known.NO, Known.YES, Known.YES)).isEqualTo(new Never(RecoveryReason.ORDERED));
        assertThat(live(Known.UNKNOWN, Known.NO, Known.YES)).isEqualTo(undecidable);
        assertThat(live(Known.NO, Known.UNKNOWN, Known.YES)).isEqualTo(undecidable);
        assertThat(live(Known.NO, Known.NO, Known.UNKNOWN)).isEqualTo(undecidable);
    }

    private static RecoveryDecision live(Known completed, Known ordered, Known draftOpen) {
        return decide(facts().live(Optional.of(new Live(completed, ordered, draftOpen, Standing.SUBSCRIBED))));
    }

    /** S4-10: what the customer's record says, under each rule of consent. */
    @Test
    void consentIsReadFromTheCustomersRecord() {
        Wait undecidable = new Wait(RecoveryReason.UNDECIDABLE, NOW.plus(RecoveryPolicy.RETRY));

        for (Consent consent : Consent.values()) {
            assertThat(standing(consent, Standing.SUBSCRIBED)).isEqualTo(new Mail());
            assertThat(standing(consent, Standing.UNSUBSCRIBED)).isEqualTo(new Never(RecoveryReason.OPTED_OUT));
            assertThat(standing(consent, Standing.UNKNOWN)).isEqualTo(undecidable);
        }
        assertThat(standing(Consent.OPTED_IN, Standing.SILENT)).isEqualTo(new Never(RecoveryReason.NOT_OPTED_IN));
        assertThat(standing(Consent.NOT_OPTED_OUT, Standing.SILENT)).isEqualTo(new Mail());
    }

    private static RecoveryDecision standing(Consent consent, Standing standing) {
        return new RecoveryPolicy(terms(consent, 1), choices().build())
                .decide(
                        facts().live(Optional.of(new Live(Known.NO, Known.NO, Known.YES, standing)))
                                .build(),
                        NOW);
    }

    /** Of all reasons that hold at once, the one that forbids for good is told; what delays comes after. */
    @Test
    void whatForbidsForGoodComesBeforeWhatDelays() {
        Facts all = facts().completed(true)
                .ordered(true)
                .expiresAt(NOW)
                .hasEmail(false)
                .hasLines(false)
                .word(new MailWord(false, NOW))
                .draftClosed(true)
                .mails(9)
                .updatedAt(NOW.minus(Duration.ofDays(30)))
                .barred(new Barred(Known.YES, Known.YES, Known.YES))
                .lastMail(NOW)
                .personNth(NOW)
                .shopNth(NOW)
                .live(Optional.of(new Live(Known.YES, Known.YES, Known.NO, Standing.UNSUBSCRIBED)));

        assertThat(decide(all)).isEqualTo(new Never(RecoveryReason.COMPLETED));
        assertThat(decide(all.completed(false))).isEqualTo(new Never(RecoveryReason.ORDERED));
        assertThat(decide(all.ordered(false))).isEqualTo(new Never(RecoveryReason.EXPIRED));
        assertThat(decide(all.expiresAt(NOW.plusSeconds(1)))).isEqualTo(new Never(RecoveryReason.NO_EMAIL));
        assertThat(decide(all.hasEmail(true))).isEqualTo(new Never(RecoveryReason.NO_LINES));
        assertThat(decide(all.hasLines(true))).isEqualTo(new Never(RecoveryReason.OPTED_OUT));
        assertThat(decide(all.word(new MailWord(true, NOW)))).isEqualTo(new Never(RecoveryReason.DRAFT_CLOSED));
        assertThat(decide(all.draftClosed(false))).isEqualTo(new Never(RecoveryReason.MAILED));
        assertThat(decide(all.mails(0))).isEqualTo(new Never(RecoveryReason.TOO_OLD));
        assertThat(decide(all.updatedAt(NOW))).isEqualTo(new Never(RecoveryReason.REDACTED));
        assertThat(decide(all.barred(new Barred(Known.NO, Known.YES, Known.YES))))
                .isEqualTo(new Never(RecoveryReason.SUPPRESSED));
        assertThat(decide(all.barred(Barred.NOT)).reason()).isEqualTo(RecoveryReason.NOT_LEFT_YET);
        assertThat(decide(all.updatedAt(LEFT)).reason()).isEqualTo(RecoveryReason.TOO_SOON);
        assertThat(decide(all.lastMail(NOW.minus(Duration.ofDays(9)))).reason()).isEqualTo(RecoveryReason.PERSON_CAP);
        assertThat(decide(all.personNth(NOW.minus(Duration.ofDays(9)))).reason())
                .isEqualTo(RecoveryReason.SHOP_CAP);
        assertThat(decide(all.shopNth(NOW.minus(Duration.ofDays(9)))).reason()).isEqualTo(RecoveryReason.COMPLETED);
    }

    private static RecoveryDecision decide(Facts facts) {
        return new RecoveryPolicy(terms(Consent.OPTED_IN, 1), choices().build()).decide(facts.build(), NOW);
    }

    private static RecoveryTerms terms(Consent consent, int mails) {
        return new RecoveryTerms(DELAY, mails, consent, true, false, Set.of(Field.EMAIL, Field.NAME));
    }

    private static Choices choices() {
        return new Choices();
    }

    private static Facts facts() {
        return new Facts();
    }

    /** Choices that forbid nothing. */
    private static final class Choices {
        private boolean paused;
        private QuietHours quiet = QuietHours.none(ZoneOffset.UTC);

        Choices paused(boolean value) {
            paused = value;
            return this;
        }

        Choices quiet(QuietHours value) {
            quiet = value;
            return this;
        }

        RecoveryChoices build() {
            return delay(DELAY);
        }

        RecoveryChoices delay(Duration delay) {
            return new RecoveryChoices(
                    paused,
                    delay,
                    Duration.ofDays(3),
                    new FrequencyCap(2, Duration.ofDays(7)),
                    new FrequencyCap(1_000, Duration.ofDays(1)),
                    quiet,
                    Duration.ofDays(8),
                    Optional.empty(),
                    false);
        }
    }

    /** Facts that forbid nothing. */
    private static final class Facts {
        private Instant updatedAt = LEFT;
        private Instant expiresAt = NOW.plus(Duration.ofDays(80));
        private boolean completed;
        private boolean ordered;
        private boolean hasEmail = true;
        private boolean hasLines = true;
        private Optional<MailWord> word = Optional.empty();
        private Barred barred = Barred.NOT;
        private int mails;
        private Optional<Instant> lastMail = Optional.empty();
        private Optional<Instant> personNth = Optional.empty();
        private Optional<Instant> shopNth = Optional.empty();
        private boolean draftClosed;
        private Optional<Live> live = Optional.of(CLEAR);

        Facts updatedAt(Instant value) {
            updatedAt = value;
            return this;
        }

        Facts expiresAt(Instant value) {
            expiresAt = value;
            return this;
        }

        Facts completed(boolean value) {
            completed = value;
            return this;
        }

        Facts ordered(boolean value) {
            ordered = value;
            return this;
        }

        Facts hasEmail(boolean value) {
            hasEmail = value;
            return this;
        }

        Facts hasLines(boolean value) {
            hasLines = value;
            return this;
        }

        Facts word(MailWord value) {
            word = Optional.of(value);
            return this;
        }

        Facts barred(Barred value) {
            barred = value;
            return this;
        }

        Facts mails(int value) {
            mails = value;
            return this;
        }

        Facts lastMail(Instant value) {
            lastMail = Optional.of(value);
            return this;
        }

        Facts personNth(Instant value) {
            personNth = Optional.of(value);
            return this;
        }

        Facts shopNth(Instant value) {
            shopNth = Optional.of(value);
            return this;
        }

        Facts draftClosed(boolean value) {
            draftClosed = value;
            return this;
        }

        Facts live(Optional<Live> value) {
            live = value;
            return this;
        }

        CheckoutFacts build() {
            return new CheckoutFacts(
                    updatedAt,
                    expiresAt,
                    completed,
                    ordered,
                    hasEmail,
                    hasLines,
                    word,
                    barred,
                    mails,
                    lastMail,
                    personNth,
                    shopNth,
                    draftClosed,
                    live);
        }
    }
}
