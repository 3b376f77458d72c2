package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.CommissionTotal;
import dev.avow.core.attribution.Credit;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.TermsSnapshot;
import dev.avow.core.inmemory.InMemoryAttributionLedger;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.PortException;
import dev.avow.core.port.ShopStandings;
import dev.avow.core.retention.Horizon;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ForgetShop;
import dev.avow.core.usecase.Handling;
import dev.avow.testkit.data.Cases;
import dev.avow.testkit.data.TestIds;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * S3-23, S3-24, S3-25, S3-26: whatever is lost, late, broken or down after an uninstall, the orders that were credited in the shop are
 * gone within 36 hours where the job is alive, within 30 days in any case, and what is owed for them is the same as before.
 */
class UninstallProperties {

    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final MerchantId MERCHANT = new MerchantId("m-1");
    private static final Horizon EVERYTHING = new Horizon(Instant.EPOCH, Instant.EPOCH);
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");
    private static final TermsSnapshot TERMS =
            new TermsSnapshot(new CommissionRate(1_250, CommissionRate.Basis.SUBTOTAL), RoundingMode.HALF_EVEN);

    private static final int JOB = 36;
    private static final int LIMIT = 30 * 24;
    /** From then on nothing is in the way any more: whoever is never up deletes nothing. */
    private static final int CALM = 25 * 24;
    /** Shopify sends a webhook again for four hours. */
    private static final int REPEATED = 4;

    /** What is in the way, hour by hour after the uninstall. */
    private static final class Adversity {
        final BitSet down = new BitSet(LIMIT);
        final BitSet broken = new BitSet(LIMIT);
        final BitSet silent = new BitSet(LIMIT);
        Optional<Integer> word = Optional.of(0);
        Optional<Integer> net = Optional.of(48);
        Optional<Integer> back = Optional.empty();

        /** In every combination: down for hours or weeks, stores that fail, Shopify silent, webhooks lost or late. */
        static Adversity any(Cases cases) {
            Adversity made = new Adversity();
            made.strike(made.down, cases);
            made.strike(made.broken, cases);
            made.strike(made.silent, cases);
            made.word = arrival(cases, 0);
            made.net = arrival(cases, 48);
            made.back = cases.between(0, 3) == 0 ? Optional.of(cases.between(1, 47)) : Optional.empty();
            return made;
        }

        private void strike(BitSet hours, Cases cases) {
            for (int times = cases.between(0, 3); times > 0; times--) {
                int from = cases.between(0, CALM - 1);
                hours.set(from, Math.min(CALM, from + cases.between(1, cases.between(0, 4) == 0 ? 400 : 30)));
            }
        }

        private static Optional<Integer> arrival(Cases cases, int usually) {
            return switch (cases.between(0, 2)) {
                case 0 -> Optional.empty();
                case 1 -> Optional.of(usually);
                default -> Optional.of(usually + cases.between(1, 100));
            };
        }
    }

    /** One shop from its uninstall on. */
    private static final class Life {
        private final Cases cases;
        private final Adversity adversity;
        private final InstallationDesk desk = new InstallationDesk();
        private final ErasureDesk erasing = new ErasureDesk();
        private final InMemoryAttributionLedger ledger =
                new InMemoryAttributionLedger(new InMemoryKeyedHasher(new TestIds("h")), desk.policies, desk.time);
        private final Map<String, Long> owed = new HashMap<>();
        private final Instant uninstalledAt;
        private boolean isBroken;
        private boolean wordHandled;
        private boolean netHandled;
        private long orders;
        private long soldSince;

        Life(Cases cases, Adversity adversity) {
            this.cases = cases;
            this.adversity = adversity;
            erasing.steps = List.of(new Breaking());
            erasing.residues = List.of(ledger);
            desk.stores = (shop, occasion, upTo, survivors) -> {
                erasing.at(desk.time.instant());
                return new ForgetShop(erasing.erase(), desk.policies, desk.time, erasing.steps, erasing.residues)
                        .proceed(shop, occasion, upTo, survivors);
            };
            desk.install(SHOP);
            for (int sold = cases.between(1, 450); sold > 0; sold--) {
                desk.time.advance(Duration.ofSeconds(cases.between(1, 90)));
                sell();
            }
            desk.time.advance(Duration.ofMinutes(cases.between(2, 600)));
            uninstalledAt = desk.time.instant();
            desk.shopify.answer = Optional.of(new ShopStandings.Refused());
        }

        void sell() {
            Money amount = Money.parse(Integer.toString(cases.between(1, 900)), CURRENCIES.get(cases.between(0, 2)));
            Money earned = TERMS.commission(amount, amount);
            OrderId order = new OrderId(5_001_112_223_330L + ++orders);
            Instant now = desk.time.instant();
            ledger.record(
                    SHOP,
                    MERCHANT,
                    new CreditedOrder(
                            order,
                            "#" + orders,
                            Optional.empty(),
                            amount,
                            amount,
                            now,
                            now,
                            new Credit(
                                    new PartnerId("p"),
                                    new ReferralCode("P"),
                                    Optional.empty(),
                                    TERMS,
                                    earned,
                                    Money.zero(amount.currency()))),
                    desk.policies.at(now).lifetime(DataClass.ATTRIBUTED_ORDER, now));
            add(owed, earned);
        }

        /** An hour of everything that runs by the clock, as far as it can. */
        void hour(int hour) {
            desk.time.set(uninstalledAt.plus(Duration.ofHours(hour)));
            isBroken = adversity.broken.get(hour);
            if (desk.shopify.answer.isPresent()) {
                desk.shopify.answer = Optional.of(
                        adversity.silent.get(hour)
                                ? new ShopStandings.Unknown("shopify.unreachable")
                                : new ShopStandings.Refused());
            }
            if (adversity.down.get(hour)) {
                return;
            }
            wordHandled |= arrives(hour, adversity.word, wordHandled, () -> desk.uninstalled(SHOP, uninstalledAt));
            netHandled |= arrives(hour, adversity.net, netHandled, () -> desk.redacted(SHOP));
            desk.confirm.handle();
            desk.carryOut.handle();
            comeBack(hour);
        }

        /** Inside the window of the uninstall, which was noticed before: otherwise nothing tells that it was one. */
        private void comeBack(int hour) {
            if (wordHandled
                    && soldSince == 0
                    && adversity.back.filter(at -> at <= hour).isPresent()) {
                desk.shopify.answer = Optional.empty();
                desk.time.advance(Duration.ofMinutes(10));
                desk.install(SHOP);
                for (int sold = 0; sold < 5; sold++) {
                    desk.time.advance(Duration.ofMinutes(1));
                    sell();
                }
                soldSince = 5;
            }
        }

        /** A webhook that was acknowledged is worked on until it is done; one that meets nobody is sent again, for a while. */
        private boolean arrives(int hour, Optional<Integer> at, boolean handled, Work work) {
            if (handled || at.isEmpty() || hour < at.get()) {
                return handled;
            }
            boolean acknowledged = false;
            for (int met = at.get(); met <= Math.min(hour, at.get() + REPEATED); met++) {
                acknowledged |= !adversity.down.get(met);
            }
            try {
                return acknowledged && work.handle() instanceof Handling.Done;
            } catch (PortException.Unavailable e) {
                return false;
            }
        }

        long left() {
            return ledger.countShop(SHOP, uninstalledAt);
        }

        long kept() {
            return ledger.countShop(SHOP, desk.time.instant()) - left();
        }

        void checkSums(int hour) {
            ledger.show();
            Map<String, Long> found = new HashMap<>();
            ledger.page(SHOP, Purpose.BILLING, EVERYTHING, Optional.empty(), 10_000).stream()
                    .map(AttributionLedger.Entry::order)
                    .map(CreditedOrder::owed)
                    .forEach(amount -> add(found, amount));
            ledger.totals(SHOP, Purpose.BILLING, MERCHANT, EVERYTHING).stream()
                    .map(CommissionTotal::sum)
                    .forEach(amount -> add(found, amount));
            assertThat(found).as("what is owed after %d hours", hour).isEqualTo(owed);
            assertThat(ledger.disagreements()).isZero();
        }

        private static void add(Map<String, Long> sums, Money amount) {
            sums.merge(amount.currency().getCurrencyCode(), amount.minor(), Long::sum);
        }

        /** Stores that fail in the middle of the work: one batch is gone, the next is not. */
        private final class Breaking implements ErasureStep {

            @Override
            public DataClass dataClass() {
                return ledger.dataClass();
            }

            @Override
            public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
                throw new AssertionError("nobody asked for a person");
            }

            @Override
            public int forgetShop(ShopId shop, Instant upTo, int limit) {
                int gone = ledger.forgetShop(shop, upTo, Math.min(limit, 100));
                if (isBroken) {
                    throw new PortException.Unavailable("store.unavailable", "in between");
                }
                return gone;
            }
        }
    }

    /** Works on a delivery. */
    private interface Work {
        Handling handle();
    }

    private static void live(Cases cases, Adversity adversity, int hours) {
        Life life = new Life(cases, adversity);
        life.checkSums(0);
        long left = life.left();
        for (int hour = 0; hour <= hours; hour++) {
            life.hour(hour);
            if (life.left() != left) {
                left = life.left();
                life.checkSums(hour);
            }
        }
        assertThat(life.left()).as("of %d", life.orders).isZero();
        life.checkSums(hours);
        assertThat(life.kept()).as("of the new installation").isEqualTo(life.soldSince);
    }

    @Test
    void s3_23_withTheJobAliveAllIsGoneWithinThirtySixHours() {
        Cases.each(60, cases -> {
            Adversity late = new Adversity();
            late.word = Optional.of(cases.between(0, JOB - 1));
            late.net = Optional.empty();
            late.back = cases.between(0, 2) == 0 ? Optional.of(cases.between(0, JOB)) : Optional.empty();
            late.silent.set(0, JOB + 1, cases.between(0, 1) == 0);
            live(cases, late, JOB);
        });
    }

    @Test
    void s3_25_inAnyPatternOfFaultsAllIsGoneWithinThirtyDays() {
        Cases.each(200, cases -> live(cases, Adversity.any(cases), LIMIT));
    }

    /** Otherwise the test above could not fail. */
    @Test
    void withoutAnyOfTheThreeWaysSomethingIsLeft() {
        Adversity lost = new Adversity();
        lost.word = Optional.empty();
        lost.net = Optional.empty();
        lost.silent.set(0, LIMIT + 1);

        Cases.each(
                5, cases -> assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> live(cases, lost, LIMIT)));
    }
}
