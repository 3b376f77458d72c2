package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.ReferralDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.inmemory.InMemoryInstructions;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.Clicks;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.port.PortException;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.PurposeLimitedAttribution;
import dev.avow.core.port.PurposeLimitedReferrals;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * S3-12: visits, partners and credited orders are read for attribution and commission, where the merchant wants them, and for
 * nothing else. Every method of the ports that names a purpose is asked, those that are added later too.
 */
class ReferralPurposeTest {

    private static final Set<Purpose> PURSUED = EnumSet.of(Purpose.ATTRIBUTION, Purpose.BILLING);
    private static final Map<Class<?>, Object> ANYTHING = Map.of(
            ShopId.class,
            SHOP,
            MerchantId.class,
            ReferralDesk.MERCHANT,
            ReferralCode.class,
            ReferralDesk.MARIA.code(),
            Horizon.class,
            new Horizon(Instant.EPOCH, Instant.EPOCH),
            ZoneId.class,
            ZoneOffset.UTC,
            Collection.class,
            List.of(),
            Optional.class,
            Optional.empty(),
            int.class,
            10,
            long.class,
            1L);

    private final ReferralDesk desk = new ReferralDesk(Map.of());
    private final InMemoryInstructions instructions = new InMemoryInstructions();
    private final PurposeGuard guard =
            new PurposeGuard(now -> desk.policies.policyAt(now).purposes(), instructions, desk.time);

    /** A method of a guarded port that reads. */
    private record Read(Object port, Method method) {

        void run(Purpose purpose) throws Throwable {
            Object[] given = Arrays.stream(method.getParameterTypes())
                    .map(type -> type == Purpose.class ? purpose : Objects.requireNonNull(ANYTHING.get(type)))
                    .toArray();
            try {
                method.invoke(port, given);
            } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
            }
        }
    }

    private List<Read> reads() {
        AttributionLedger ledger = new PurposeLimitedAttribution(desk.ledger, guard);
        PurposeLimitedReferrals referrals = new PurposeLimitedReferrals(desk.partners, desk.clicks, guard);
        return Stream.of(
                        of(AttributionLedger.class, ledger),
                        of(PartnerLinks.class, referrals),
                        of(Clicks.class, referrals))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Read> of(Class<?> port, Object guarded) {
        return Arrays.stream(port.getMethods())
                .filter(method -> List.of(method.getParameterTypes()).contains(Purpose.class))
                .map(method -> new Read(guarded, method));
    }

    private void assertRefused(Read read, Purpose purpose) {
        assertThatExceptionOfType(PortException.Rejected.class)
                .as("%s for %s", read.method().getName(), purpose)
                .isThrownBy(() -> read.run(purpose))
                .extracting(PortException::code)
                .isEqualTo(PurposeGuard.REFUSED);
    }

    private void instruct(Feature feature, boolean on) {
        instructions.record(
                SHOP,
                new Instruction(
                        feature, on, desk.time.instant(), desk.policies.newest().version()));
    }

    @Test
    void s3_12_nothingIsReadUntilTheMerchantWantsReferralsAndAgainAfterwards() {
        assertThat(reads()).hasSize(8);
        instruct(Feature.CHAT, true);
        for (Purpose purpose : Purpose.values()) {
            reads().forEach(read -> assertRefused(read, purpose));
        }

        instruct(Feature.REFERRAL, true);
        reads().forEach(read -> PURSUED.forEach(purpose -> assertThatCode(() -> read.run(purpose))
                .as("%s for %s", read.method().getName(), purpose)
                .doesNotThrowAnyException()));

        instruct(Feature.REFERRAL, false);
        reads().forEach(read -> PURSUED.forEach(purpose -> assertRefused(read, purpose)));
    }

    /** No answers, no statistics, no advertising, whatever else is on. */
    @Test
    void s3_12_otherPurposesAreRefusedWhateverIsOn() {
        for (Feature feature : Feature.values()) {
            instruct(feature, true);
        }

        for (Purpose purpose : List.of(
                Purpose.ANSWERING,
                Purpose.MERCHANT_INBOX,
                Purpose.STATISTICS,
                Purpose.CART_RECOVERY,
                Purpose.REVENUE_REPORT,
                Purpose.MARKETING_MAIL)) {
            reads().forEach(read -> assertRefused(read, purpose));
        }
    }
}
