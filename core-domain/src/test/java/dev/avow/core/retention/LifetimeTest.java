package dev.avow.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LifetimeTest {

    private static final Instant START = Instant.parse("2100-01-01T10:00:00Z");
    private static final PolicyVersion V2 = new PolicyVersion(2);

    @Test
    void allInstantsAreCutToMilliseconds() {
        Lifetime lifetime =
                new Lifetime(START.plusNanos(999_999), START.plusNanos(1_999_999), START.plusNanos(5_000_001), V2);

        assertThat(lifetime).isEqualTo(new Lifetime(START, START.plusMillis(1), START.plusMillis(5), V2));
    }

    @Test
    void horizonIsCutToMillisecondsToo() {
        Horizon horizon = new Horizon(START.plusNanos(1_999_999), START.minusNanos(1));

        assertThat(horizon.now()).isEqualTo(START.plusMillis(1));
        assertThat(horizon.startedAfter()).isEqualTo(START.minusMillis(1));
    }

    @Test
    void lifetimeMayBeEmptyButNeverNegative() {
        assertThat(Lifetime.fixed(START, START, V2).expiresAt()).isEqualTo(START);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifetime.fixed(START, START.minusMillis(1), V2))
                .withMessage("a lifetime cannot end before it starts");
    }

    @Test
    void emptyLifetimeIsNeverShown() {
        assertThat(new Horizon(START, START.minusMillis(1)).shows(Lifetime.fixed(START, START, V2)))
                .isFalse();
    }

    @Test
    void openLifetimeWaitsFarAheadForItsEvent() {
        Lifetime open = Lifetime.open(START, V2);

        assertThat(open).isEqualTo(new Lifetime(START, Lifetime.FAR, Lifetime.FAR, V2));
        assertThat(open.isOpen()).isTrue();
        assertThat(Lifetime.fixed(START, Lifetime.FAR, V2).isOpen()).isFalse();
    }

    @Test
    void leadEndsWithItsChatOrByItsOwnClockWhicheverIsEarlierI1() {
        Lifetime chat = Lifetime.fixed(START, START.plusSeconds(100), V2);
        Lifetime late = Lifetime.fixed(START.plusSeconds(50), START.plusSeconds(150), V2);
        Lifetime early = Lifetime.fixed(START.plusSeconds(10), START.plusSeconds(60), V2);

        assertThat(late.diesWith(chat)).isEqualTo(Lifetime.fixed(START.plusSeconds(50), START.plusSeconds(100), V2));
        assertThat(early.diesWith(chat)).isSameAs(early);
        assertThat(late.diesWith(late)).isSameAs(late);
    }

    @Test
    void openLeadEndsWithItsChatToo() {
        Lifetime chat = Lifetime.fixed(START, START.plusSeconds(100), V2);

        assertThat(Lifetime.open(START.plusSeconds(10), V2).diesWith(chat))
                .isEqualTo(new Lifetime(START.plusSeconds(10), chat.expiresAt(), chat.expiresAt(), V2));
    }

    @Test
    void parentIsKeptByALongerLivingChildOnly() {
        Lifetime parent = Lifetime.fixed(START, START.plusSeconds(100), V2);

        assertThat(parent.keptBy(Lifetime.fixed(START, START.plusSeconds(101), new PolicyVersion(3))))
                .isEqualTo(Lifetime.fixed(START, START.plusSeconds(101), V2));
        assertThat(parent.keptBy(Lifetime.fixed(START, START.plusSeconds(100), V2)))
                .isSameAs(parent);
    }
}
