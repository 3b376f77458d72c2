package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.CartEvents.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.port.ExportPage;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.recovery.CheckoutFacts.Standing;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.recovery.RecoveryStage;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.usecase.EndDrafts;
import dev.avow.core.usecase.ExportCheckouts;
import dev.avow.core.usecase.ReadRecovery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cart recovery from the first word of a checkout to its last day, cut at every point (S4-03, S4-04, S4-05, S4-06, S4-10,
 * S4-16, S4-20). */
class RecoveryTest {

    private static final long CHECKOUT = 700_123;

    private final CartShop shop = CartShop.plain();
    private final Instant left = shop.time.instant();

    /** A checkout was left by person 1, and its delay is over. */
    private void leave() {
        tell(CartEvents.checkout(CHECKOUT, 1, left));
        shop.time.advance(Duration.ofHours(10));
    }

    private void tell(ShopEvent.CheckoutChanged seen) {
        shop.shopify.checkouts.put(seen.number().orElseThrow(), seen);
        shop.receive(seen);
        shop.settle();
    }

    private RecoveryCase item() {
        return shop.cases
                .find(
                        CartShop.SHOP,
                        CHECKOUT,
                        shop.policy.retention().horizon(DataClass.ABANDONED_CHECKOUT, shop.time.instant()))
                .orElseThrow();
    }

    private RecoveryReason reason() {
        return item().verdict().reason();
    }

    /** Lets something happen once, at one side of one call. */
    private void at(String call, boolean done, Runnable happening) {
        shop.shopify.interruption = new FakeCarts.Interruption() {
            private boolean over;

            @Override
            public void before(String name, long checkout) {
                meet(name, false);
            }

            @Override
            public void after(String name, long checkout) {
                meet(name, true);
            }

            private void meet(String name, boolean after) {
                if (!over && name.equals(call) && after == done) {
                    over = true;
                    happening.run();
                }
            }
        };
    }

    private static void lost() {
        throw new PortException.OutcomeUnknown("test.lost", "the answer was lost");
    }

    private static void down() {
        throw new PortException.Unavailable("test.down", "nothing was done");
    }

    private void redact() {
        shop.receive(CartEvents.redacted(1));
        shop.settle();
    }

    /** S4-03, S4-04, S4-05: after the delay and not before, one draft order and one invoice. */
    @Test
    void aCheckoutThatIsLeftIsMailedAboutOnceAfterTheDelay() {
        tell(CartEvents.checkout(CHECKOUT, 1, left));
        shop.time.advance(Duration.ofHours(10).minusMillis(1));
        shop.run();
        assertThat(shop.shopify.drafts).isEmpty();
        assertThat(reason()).isEqualTo(RecoveryReason.NOT_LEFT_YET);

        shop.time.advance(Duration.ofMillis(1));
        shop.run();
        shop.time.advance(Duration.ofDays(3));
        shop.run();

        assertThat(shop.shopify.outbox()).containsExactly(address(1));
        assertThat(shop.shopify.drafts).hasSize(1);
        assertThat(reason()).isEqualTo(RecoveryReason.MAILED);
        FakeCarts.Draft draft = shop.shopify.drafts.values().iterator().next();
        assertThat(draft.wish.lines()).isEqualTo(item().content().lines());
        assertThat(draft.wish.mark()).isEqualTo(item().work().mark().orElseThrow());
    }

    /** S4-10: what was acknowledged before the intent forbids, even if nobody has handled it. */
    @Test
    void whatWaitsUnhandledInTheInboxForbids() {
        leave();
        shop.receive(CartEvents.word(1, false, shop.time.instant()));

        shop.decideCheckouts.handle(1);
        shop.mailCarts.handle(10);
        shop.decideCheckouts.handle(1);

        assertThat(shop.shopify.drafts).isEmpty();
        assertThat(reason()).isEqualTo(RecoveryReason.OPTED_OUT);
    }

    /** S4-10: what comes while Shopify is asked forbids as well: everything is decided once more behind the shut door. */
    @Test
    void whatComesBetweenTheLookAndTheIntentForbids() {
        for (ShopEvent event :
                List.of(CartEvents.word(1, false, left.plusSeconds(5)), CartEvents.order(9, 1, left.plusSeconds(5)))) {
            RecoveryTest fresh = new RecoveryTest();
            fresh.leave();
            fresh.at("live", false, () -> fresh.shop.receive(event));

            fresh.shop.run();
            fresh.shop.time.advance(Duration.ofMinutes(1));
            fresh.shop.run();

            assertThat(fresh.shop.shopify.drafts).isEmpty();
        }
    }

    /** S4-10: between the draft order and the mail everything is looked at again; the draft order is not mailed. */
    @Test
    void whatComesAfterTheDraftOrderForbidsTheMail() {
        leave();
        at("create", true, () -> shop.receive(CartEvents.word(1, false, shop.time.instant())));

        shop.run();

        assertThat(shop.shopify.drafts).hasSize(1);
        assertThat(shop.shopify.outbox()).isEmpty();
        assertThat(reason()).isEqualTo(RecoveryReason.OPTED_OUT);
    }

    /** S4-10: after the intent it is too late, and that is on record. */
    @Test
    void whatComesAfterTheIntentIsRecordedAsTooLate() {
        leave();
        at("invoice", false, () -> {
            shop.receive(CartEvents.word(1, false, shop.time.instant()));
            shop.settle();
        });

        shop.run();

        assertThat(shop.shopify.outbox()).containsExactly(address(1));
        assertThat(item().work().late()).contains(RecoveryReason.OPTED_OUT);
    }

    /** S4-20: a redaction takes the checkout away; whoever was about to mail finds nothing. */
    @Test
    void aRedactionInTheMiddleLeavesNothingToMail() {
        leave();
        at("create", true, () -> shop.receive(CartEvents.redacted(1)));

        shop.run();

        assertThat(shop.shopify.outbox()).isEmpty();
        assertThat(shop.cases.oldest()).isEmpty();
    }

    /** S4-20: an older state that comes after the redaction is not kept again; a newer one is. */
    @Test
    void anErasedCheckoutIsNotKeptAgainByALateDelivery() {
        leave();
        shop.receive(CartEvents.redacted(1));
        shop.settle();

        tell(CartEvents.checkout(CHECKOUT, 1, left));
        assertThat(shop.cases.oldest()).isEmpty();

        shop.time.advance(Duration.ofSeconds(1));
        tell(CartEvents.checkout(CHECKOUT + 1, 1, shop.time.instant()));
        assertThat(shop.cases.oldest()).isPresent();
    }

    /** S4-04: the draft order was made, its answer was lost: it is found by its tag, and there is one. */
    @Test
    void aLostAnswerToTheDraftOrderIsFoundByItsTag() {
        leave();
        at("create", true, RecoveryTest::lost);
        shop.run();
        assertThat(item().work().stage()).isEqualTo(RecoveryStage.CREATING);

        shop.time.advance(Duration.ofMinutes(6));
        shop.run();

        assertThat(shop.shopify.drafts).hasSize(1);
        assertThat(shop.shopify.outbox()).containsExactly(address(1));
    }

    /** S4-04: nothing is found: a person has to look, and no second draft order is made. */
    @Test
    void anUnknownDraftOrderStopsForAPerson() {
        leave();
        at("create", false, RecoveryTest::lost);
        shop.run();
        shop.time.advance(Duration.ofDays(1));
        shop.run();

        assertThat(shop.shopify.drafts).isEmpty();
        assertThat(item().work().stage()).isEqualTo(RecoveryStage.STOPPED);
        assertThat(reason()).isEqualTo(RecoveryReason.NEEDS_A_PERSON);
        assertThat(item().verdict().nextAt()).isEmpty();
    }

    /** S4-05: the invoice's answer was lost: it is looked at, and never sent again. */
    @Test
    void aLostAnswerToTheInvoiceIsLookedAt() {
        leave();
        at("invoice", true, RecoveryTest::lost);
        shop.run();
        shop.time.advance(Duration.ofMinutes(6));
        shop.run();
        assertThat(shop.shopify.outbox()).containsExactly(address(1));
        assertThat(reason()).isEqualTo(RecoveryReason.MAILED);

        RecoveryTest other = new RecoveryTest();
        other.leave();
        other.at("invoice", false, RecoveryTest::lost);
        other.shop.run();
        other.shop.time.advance(Duration.ofDays(1));
        other.shop.run();
        assertThat(other.shop.shopify.outbox()).isEmpty();
        assertThat(other.item().work().stage()).isEqualTo(RecoveryStage.STOPPED);
    }

    /** An hour of throttling delays and loses nothing, and what forbids in that hour forbids. */
    @Test
    void anHourOfThrottlingDelaysAndLosesNothing() {
        leave();
        tell(CartEvents.checkout(CHECKOUT + 1, 2, left));
        Instant free = shop.time.instant().plus(Duration.ofHours(1));
        shop.shopify.interruption = new FakeCarts.Interruption() {
            @Override
            public void before(String call, long checkout) {
                if (shop.time.instant().isBefore(free)) {
                    throw new PortException.Unavailable("test.throttled", "throttled", Duration.ofMinutes(5));
                }
            }

            @Override
            public void after(String call, long checkout) {}
        };
        for (int minute = 0; minute < 59; minute++) {
            shop.run();
            shop.time.advance(Duration.ofMinutes(1));
        }
        assertThat(shop.shopify.outbox()).isEmpty();
        shop.receive(CartEvents.word(2, false, shop.time.instant()));

        shop.time.advance(Duration.ofMinutes(10));
        shop.run();

        assertThat(shop.shopify.outbox()).containsExactly(address(1));
    }

    /** S4-03: an older state never replaces a newer one, and being bought is never taken back. */
    @Test
    void statesComeInAnyOrder() {
        tell(CartEvents.checkout(CHECKOUT, 1, left.plusSeconds(60), Optional.of(left.plusSeconds(60))));
        assertThat(shop.cases.oldest())
                .as("what was bought when it was first seen is not kept")
                .isEmpty();

        tell(CartEvents.checkout(CHECKOUT, 1, left.plusSeconds(30)));
        tell(CartEvents.checkout(CHECKOUT, 1, left));
        assertThat(item().content().updatedAt()).isEqualTo(left.plusSeconds(30));
        tell(CartEvents.checkout(CHECKOUT, 1, left.plusSeconds(10), Optional.of(left.plusSeconds(10))));
        tell(CartEvents.checkout(CHECKOUT, 1, left.plusSeconds(40)));
        assertThat(item().content().completed()).isTrue();
    }

    /** S4-10: an order that reaches us before its person's checkout forbids all the same. */
    @Test
    void anOrderForbidsACheckoutThatReachesUsAfterIt() {
        shop.receive(CartEvents.order(9, 1, left.plusSeconds(1)));
        shop.settle();
        leave();

        shop.run();

        assertThat(shop.shopify.drafts).isEmpty();
        assertThat(reason()).isEqualTo(RecoveryReason.ORDERED);
    }

    /** Bad input: an address that changed gets the mail, the old one does not; a checkout without one gets none. */
    @Test
    void theMailGoesToTheAddressOfNow() {
        leave();
        at("create", true, () -> {
            ShopEvent.CheckoutChanged now = CartEvents.checkout(CHECKOUT, 2, left.plusSeconds(1));
            shop.shopify.checkouts.put(CHECKOUT, now);
            shop.receive(now);
        });
        shop.run();
        shop.time.advance(Duration.ofHours(11));
        shop.run();

        assertThat(shop.shopify.outbox()).doesNotContain(address(1));
        assertThat(reason()).isEqualTo(RecoveryReason.DRAFT_CLOSED);
    }

    /** Bad input: a no of a merged customer is a no of the one that remains. */
    @Test
    void aNoPassesToTheCustomerThatRemains() {
        shop.receive(new ShopEvent.MailConsentChanged(
                Optional.of(CartEvents.customer(7)), Optional.empty(), false, Optional.of(left)));
        leave();
        shop.receive(new ShopEvent.CustomersMerged(CartEvents.customer(1), CartEvents.customer(7)));
        shop.run();

        assertThat(shop.shopify.drafts).isEmpty();
        assertThat(reason()).isEqualTo(RecoveryReason.OPTED_OUT);
    }

    /** I22: what Shopify does not say is no. */
    @Test
    void whatShopifyDoesNotSayIsNo() {
        leave();
        shop.shopify.unknown = true;
        shop.run();
        assertThat(shop.shopify.drafts).isEmpty();
        assertThat(reason()).isEqualTo(RecoveryReason.UNDECIDABLE);

        shop.shopify.unknown = false;
        shop.shopify.standings.put(address(1), Standing.UNSUBSCRIBED);
        shop.time.advance(Duration.ofMinutes(16));
        shop.run();
        assertThat(shop.shopify.drafts).isEmpty();
        assertThat(reason()).isEqualTo(RecoveryReason.OPTED_OUT);
    }

    /** S4-06: a paid draft order counts, once, less its refunds. */
    @Test
    void recoveredRevenueCountsOnceAndFallsWithRefunds() {
        leave();
        shop.run();
        Instant paidAt = shop.time.instant();
        String mark = item().work().mark().orElseThrow();
        ShopEvent.OrderChanged paid = CartEvents.order(
                9, 1, Optional.empty(), paidAt, Optional.of(CartEvents.paid("53.90", "0.00")), Optional.of(mark));
        shop.receive(paid);
        shop.receive(paid);
        shop.receive(CartEvents.order(
                10, 1, Optional.of(CHECKOUT), paidAt, Optional.of(CartEvents.paid("99.00", "0.00")), Optional.empty()));
        shop.settle();
        assertThat(shop.readRecovery.overview(CartShop.SHOP).months())
                .extracting(month -> month.revenue())
                .containsExactly(Money.parse("53.90", "EUR"));

        shop.receive(CartEvents.order(
                9,
                1,
                Optional.empty(),
                paidAt.plusSeconds(9),
                Optional.of(CartEvents.paid("53.90", "13.90")),
                Optional.of(mark)));
        shop.settle();

        assertThat(shop.readRecovery.overview(CartShop.SHOP).months())
                .extracting(month -> month.revenue())
                .containsExactly(Money.parse("40.00", "EUR"));
    }

    /** S4-06: whatever is refunded while recovery is switched off is taken off all the same. */
    @Test
    void aRefundWhileRecoveryIsSwitchedOffIsTakenOff() {
        leave();
        shop.run();
        String mark = item().work().mark().orElseThrow();
        Instant paidAt = shop.time.instant();
        tellOfOrder(paidAt, "0.00", mark);
        switchTo(false);
        tellOfOrder(paidAt.plusSeconds(9), "53.90", mark);
        shop.receive(CartEvents.order(10, 2, paidAt));
        shop.settle();
        switchTo(true);

        assertThat(shop.readRecovery.overview(CartShop.SHOP).months())
                .extracting(month -> month.revenue())
                .containsExactly(Money.parse("0.00", "EUR"));
    }

    private void tellOfOrder(Instant at, String refunded, String mark) {
        shop.receive(CartEvents.order(
                9, 1, Optional.empty(), at, Optional.of(CartEvents.paid("53.90", refunded)), Optional.of(mark)));
        shop.settle();
    }

    private void switchTo(boolean on) {
        shop.time.advance(Duration.ofSeconds(1));
        shop.instructions.record(
                CartShop.SHOP, new Instruction(Feature.CART_RECOVERY, on, shop.time.instant(), shop.policy.version()));
    }

    /** S4-06: the last step of the funnel is of the same days as the others. */
    @Test
    void theFunnelEndsAfterNinetyDaysWithAllItsSteps() {
        leave();
        shop.run();
        tellOfOrder(shop.time.instant(), "0.00", item().work().mark().orElseThrow());
        ReadRecovery.Overview first = shop.readRecovery.overview(CartShop.SHOP);
        assertThat(first.mailed()).isEqualTo(1);
        assertThat(first.orders()).isEqualTo(1);

        shop.time.advance(Duration.ofDays(100));
        shop.cases.purge(new Horizon(shop.time.instant(), Instant.EPOCH), 10);

        ReadRecovery.Overview later = shop.readRecovery.overview(CartShop.SHOP);
        assertThat(later.tally()).isEmpty();
        assertThat(later.mailed()).isZero();
        assertThat(later.orders()).isZero();
        assertThat(later.months()).hasSize(1);
    }

    /** S1-39: a restriction is looked at again every day, and meanwhile the merchant does not see whose cart it is. */
    @Test
    void aRestrictedPersonIsNotShownAndDecidedAboutAnewWhenItIsLifted() {
        leave();
        shop.restricted.add(address(1));
        shop.run();
        assertThat(item().verdict())
                .isEqualTo(RecoveryCase.Verdict.due(
                        RecoveryReason.RESTRICTED,
                        shop.time.instant(),
                        shop.time.instant().plus(Duration.ofDays(1))));
        assertThat(shop.readRecovery.page(CartShop.SHOP, Optional.empty(), 10).rows())
                .containsExactly(new ReadRecovery.Row(item(), true, Optional.empty(), Optional.empty()));

        shop.restricted.clear();
        shop.time.advance(Duration.ofDays(1));
        shop.run();

        assertThat(shop.shopify.outbox()).containsExactly(address(1));
        assertThat(shop.readRecovery.page(CartShop.SHOP, Optional.empty(), 10).rows())
                .extracting(row -> row.email().orElseThrow().value())
                .containsExactly(address(1));
    }

    /** S4-04: a poll that could not tell all of a cart takes nothing away, and nothing is mailed about a part of one. */
    @Test
    void ofACartThatIsNotToldWholeNothingIsMailedUntilItIs() {
        ShopEvent.CheckoutChanged whole = CartEvents.checkout(CHECKOUT, 1, left);
        ShopEvent.CheckoutChanged part = CartEvents.withoutLines(whole);
        tell(part);
        shop.time.advance(Duration.ofHours(10));
        shop.run();
        assertThat(shop.shopify.drafts).isEmpty();
        assertThat(reason()).isEqualTo(RecoveryReason.NO_LINES);

        tell(whole);
        tell(part);
        shop.run();

        assertThat(shop.shopify.outbox()).containsExactly(address(1));
        assertThat(shop.shopify.drafts.values())
                .extracting(draft -> draft.wish.lines())
                .containsExactly(whole.lines());
    }

    /** In a trial every mail goes to the merchant, and afterwards the customer's still may. */
    @Test
    void aTrialMailsTheMerchantAlone() {
        shop.choose(true);
        leave();
        shop.run();
        assertThat(shop.shopify.outbox()).containsExactly("owner@example.com");

        shop.choose(false);
        shop.run();
        shop.time.advance(Duration.ofMinutes(1));
        shop.run();
        assertThat(shop.shopify.outbox()).containsExactly("owner@example.com", address(1));
        assertThat(shop.shopify.drafts).hasSize(1);
    }

    /** S4-05: over all carts of a person. */
    @Test
    void aPersonGetsNoMoreThanTheCapOverAllCarts() {
        for (int cart = 0; cart < 4; cart++) {
            tell(CartEvents.checkout(CHECKOUT + cart, 1, left));
        }
        shop.time.advance(Duration.ofHours(10));
        shop.run();

        assertThat(shop.shopify.outbox()).hasSize(2);
        assertThat(shop.readRecovery.overview(CartShop.SHOP).tally())
                .isEqualTo(Map.of(RecoveryReason.MAILED, 2L, RecoveryReason.PERSON_CAP, 2L));
    }

    /** S4-03: a poll brings what no delivery brought, and what both bring is one checkout. */
    @Test
    void aPollAndADeliveryBringOneCheckout() {
        ShopEvent.CheckoutChanged seen = CartEvents.checkout(CHECKOUT, 1, left);
        shop.shopify.checkouts.put(CHECKOUT, seen);
        assertThat(shop.pollCheckouts.handle(CartShop.SHOP)).contains(1);
        shop.receive(seen);
        shop.settle();
        assertThat(shop.pollCheckouts.handle(CartShop.SHOP)).as("not due").isEmpty();
        shop.time.advance(Duration.ofHours(10));
        assertThat(shop.pollCheckouts.handle(CartShop.SHOP)).isPresent();
        shop.run();

        assertThat(shop.shopify.outbox()).containsExactly(address(1));
    }

    /** I19: the open draft order ends a day before its checkout does; a paid one stays. */
    @Test
    void openDraftOrdersEndWithTheirCheckout() {
        leave();
        shop.run();
        shop.time.set(left.plus(Duration.ofDays(89)).minusMillis(1));
        shop.endDrafts.handle();
        assertThat(shop.shopify.deleted).isEmpty();

        shop.time.set(left.plus(Duration.ofDays(89)));
        assertThat(shop.endDrafts.handle().ended()).isEqualTo(1);
        assertThat(shop.shopify.deleted).hasSize(1);
        assertThat(shop.endDrafts.handle().ended()).isZero();
    }

    /** I19, S4-16: what Shopify did not let through on the last day is deleted when it is back, though the checkout is gone. */
    @Test
    void aDraftOrderThatCouldNotBeDeletedOnTheLastDayIsDeletedLater() {
        leave();
        shop.run();
        shop.time.set(left.plus(Duration.ofDays(89)));
        at("delete", false, RecoveryTest::down);
        assertThat(shop.endDrafts.handle()).isEqualTo(new EndDrafts.Outcome(0, 1));
        shop.time.set(left.plus(Duration.ofDays(90)));
        shop.cases.purge(new Horizon(shop.time.instant(), Instant.EPOCH), 10);
        shop.time.advance(Duration.ofHours(1));
        at("delete", false, RecoveryTest::down);
        assertThat(shop.endDrafts.handle()).isEqualTo(new EndDrafts.Outcome(0, 1));

        assertThat(shop.endDrafts.handle()).isEqualTo(new EndDrafts.Outcome(1, 0));
        assertThat(shop.shopify.deleted).hasSize(1);
        assertThat(shop.endDrafts.handle()).isEqualTo(new EndDrafts.Outcome(0, 0));
    }

    /** I19, S4-20: whoever is erased has no draft order in the store either, also one that was being made meanwhile. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theDraftOrderOfWhoeverIsErasedIsDeleted(boolean isJustBeingMade) {
        leave();
        if (isJustBeingMade) {
            at("create", true, this::redact);
        }
        shop.run();
        redact();
        shop.endDrafts.handle();
        assertThat(shop.shopify.deleted).as("not before it can be found").isEmpty();

        shop.time.advance(Duration.ofHours(1));

        assertThat(shop.endDrafts.handle()).isEqualTo(new EndDrafts.Outcome(1, 0));
        assertThat(shop.shopify.deleted).containsExactlyElementsOf(shop.shopify.drafts.keySet());
        assertThat(shop.cases.left(shop.time.instant(), 10)).isEmpty();
    }

    /** S4-16: ninety days after it was left, mailed about or not. */
    @Test
    void aCheckoutIsOverNinetyDaysAfterItWasLeft() {
        leave();
        shop.run();

        assertThat(item().lifetime().clockStart()).isEqualTo(left);
        assertThat(item().lifetime().expiresAt()).isEqualTo(left.plus(Duration.ofDays(90)));
    }

    /** S3-48: without the merchant's instruction nothing is taken in. */
    @Test
    void nothingIsTakenInWhileTheFeatureIsOff() {
        shop.instructions.record(
                CartShop.SHOP,
                new Instruction(Feature.CART_RECOVERY, false, shop.time.instant(), shop.policy.version()));
        leave();

        assertThat(shop.cases.oldest()).isEmpty();
        assertThat(shop.readRecovery.isOn(CartShop.SHOP)).isFalse();
    }

    /** S4-01: what rests says nothing in the clear. */
    @Test
    void whatRestsIsSealedOrHashed() {
        leave();

        assertThat(item().toString())
                .doesNotContain(address(1))
                .doesNotContain("Person 1")
                .doesNotContain("token-");
        assertThat(shop.readRecovery.page(CartShop.SHOP, Optional.empty(), 10).rows())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.email().map(PersonalText::value)).contains(address(1)));
    }

    /** S1-40, S3-36: a person's checkouts, and a shop's, page by page. */
    @Test
    void exportsHoldAPersonsCheckoutsAndNoOthers() {
        for (int cart = 0; cart < 3; cart++) {
            tell(CartEvents.checkout(CHECKOUT + cart, 1, left.plusSeconds(cart)));
        }
        tell(CartEvents.checkout(CHECKOUT + 9, 2, left));
        ExportCheckouts export = export();

        assertThat(exported(export, Optional.of(SubjectLocator.ofEmail("P1@example.com"))))
                .containsExactly(CHECKOUT + 2, CHECKOUT + 1, CHECKOUT);
        assertThat(exported(export, Optional.of(SubjectLocator.of(CartEvents.customer(2)))))
                .containsExactly(CHECKOUT + 9);
        assertThat(exported(export, Optional.empty())).hasSize(4).doesNotHaveDuplicates();
    }

    private ExportCheckouts export() {
        return new ExportCheckouts(
                shop.cases, shop.vault, shop::barred, RetentionInForce.always(shop.policy.retention()), shop.time);
    }

    /** S1-39, S0-17: what is restricted is kept, in the shop's copy too, and said to be; the merchant's page does not show whose it is. */
    @Test
    void s1_39_anExportSaysOfEachCheckoutWhetherItIsRestricted() {
        tell(CartEvents.checkout(CHECKOUT, 1, left));
        tell(CartEvents.checkout(CHECKOUT + 9, 2, left));
        shop.restricted.add(address(1));

        for (Optional<SubjectLocator> person :
                List.of(Optional.<SubjectLocator>empty(), Optional.of(SubjectLocator.ofEmail(address(1))))) {
            assertThat(export().page(CartShop.SHOP, person, Optional.empty(), 10)
                            .rows())
                    .filteredOn(row -> said(row, "checkout").equals(Long.toString(CHECKOUT)))
                    .singleElement()
                    .satisfies(row -> assertThat(said(row, "restricted") + " " + said(row, "email"))
                            .isEqualTo("true " + address(1)));
        }
        assertThat(export().page(CartShop.SHOP, Optional.empty(), Optional.empty(), 10)
                        .rows())
                .extracting(row -> said(row, "restricted"))
                .containsExactlyInAnyOrder("true", "false");
    }

    private static String said(ExportPage.Row row, String field) {
        return row.cells().stream()
                .filter(cell -> cell.field().equals(field))
                .flatMap(cell -> cell.text().stream())
                .findFirst()
                .orElse("");
    }

    private static List<Long> exported(ExportCheckouts export, Optional<SubjectLocator> person) {
        List<Long> numbers = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            ExportPage page = export.page(CartShop.SHOP, person, after, 2);
            for (ExportPage.Row row : page.rows()) {
                assertThat(export.fields())
                        .containsAll(
                                row.cells().stream().map(ExportPage.Cell::field).toList());
                numbers.add(Long.valueOf(row.cells().get(0).text().orElseThrow()));
            }
            after = page.next();
        } while (after.isPresent());
        return numbers;
    }
}
