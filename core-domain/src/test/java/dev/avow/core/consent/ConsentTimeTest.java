package dev.avow.core.consent;

import static dev.avow.core.consent.ConsentCases.BEFORE;
import static dev.avow.core.consent.ConsentCases.NOON;
import static dev.avow.core.consent.ConsentCases.consent;
import static dev.avow.core.consent.ConsentCases.given;
import static dev.avow.core.consent.ConsentCases.interest;
import static dev.avow.core.consent.ConsentCases.nothing;
import static dev.avow.core.consent.ConsentCases.obligation;
import static dev.avow.core.consent.ConsentCases.outcome;
import static dev.avow.core.consent.ConsentCases.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.subject.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentTimeTest {

    private static final Purpose LEAD = Purpose.LEAD_FOLLOW_UP;
    private static final Duration MILLI = Duration.ofMillis(1);

    private static String ask(Ground ground, ConsentHistory history, Instant at) {
        return outcome(policy(ground, ConsentGate.NONE, true).decide(LEAD, PrivacySignals.silent(), history, at));
    }

    @Test
    void withdrawnConsentIsRefusedFromThatInstantOn_S1_42() {
        ConsentHistory history = nothing().with(given(LEAD, BEFORE)).withdrawn(LEAD, NOON);

        assertThat(ask(consent(), history, NOON.minus(MILLI))).isEqualTo("yes");
        assertThat(ask(consent(), history, NOON)).isEqualTo("WITHDRAWN");
        assertThat(ask(consent(), history, NOON.plus(MILLI))).isEqualTo("WITHDRAWN");
    }

    @Test
    void consentCountsFromItsInstantOn() {
        ConsentHistory history = nothing().with(given(LEAD, NOON));

        assertThat(ask(consent(), history, NOON.minus(MILLI))).isEqualTo("NO_RECORD");
        assertThat(ask(consent(), history, NOON)).isEqualTo("yes");
    }

    @Test
    void consentThatIsTakenBackAtOnceNeverCounts() {
        ConsentHistory history = nothing().with(given(LEAD, NOON)).withdrawn(LEAD, NOON);

        assertThat(ask(consent(), history, NOON)).isEqualTo("WITHDRAWN");
    }

    @Test
    void fractionsOfAMillisecondNeitherDelayAConsentNorAWithdrawal() {
        Instant fraction = NOON.plusNanos(900_000);
        ConsentHistory history = nothing().with(given(LEAD, fraction));

        assertThat(ask(consent(), history, fraction)).isEqualTo("yes");
        assertThat(ask(consent(), history.withdrawn(LEAD, fraction), NOON.plusNanos(999_999)))
                .isEqualTo("WITHDRAWN");
        assertThat(ask(interest(), nothing().with(new Objection(LEAD, fraction)), NOON))
                .isEqualTo("OBJECTED");
    }

    @Test
    void objectionForbidsFromItsInstantOn_S1_41() {
        ConsentHistory history = nothing().with(new Objection(LEAD, NOON));

        assertThat(ask(interest(), history, NOON.minus(MILLI))).isEqualTo("yes");
        assertThat(ask(interest(), history, NOON)).isEqualTo("OBJECTED");
        assertThat(ask(new Ground.Contract(), history, NOON)).isEqualTo("yes");
    }

    @Test
    void obligationEndsWithTheLawsLastDay_S1_34() {
        Instant end = ConsentCases.LAW_ENDS.atStartOfDay(ZoneOffset.UTC).toInstant();

        assertThat(ask(obligation(), nothing(), end.minus(MILLI))).isEqualTo("yes");
        assertThat(ask(obligation(), nothing(), end)).isEqualTo("OBLIGATION_ENDED");
    }

    @Test
    void secondWithdrawalDoesNotMoveTheFirst() {
        ConsentRecord record = given(LEAD, BEFORE).withdrawn(NOON);

        assertThat(record.withdrawn(NOON.plusSeconds(5)).withdrawnAt()).contains(NOON);
        assertThat(record.withdrawn(NOON).withdrawnAt()).contains(NOON);
        assertThat(record.withdrawn(NOON.minusSeconds(5)).withdrawnAt()).contains(NOON.minusSeconds(5));
    }

    @Test
    void consentCannotBeWithdrawnBeforeItIsGiven() {
        assertThatIllegalArgumentException().isThrownBy(() -> given(LEAD, NOON).withdrawn(NOON.minus(MILLI)));
        assertThat(given(LEAD, NOON).withdrawn(NOON).isWithdrawnBy(NOON)).isTrue();
    }

    @Test
    void lastRecordDecidesAndAtOneInstantTheWithdrawnOne() {
        ConsentRecord old = given(LEAD, BEFORE).withdrawn(BEFORE);
        ConsentRecord renewed = given(LEAD, NOON);
        ConsentRecord twin = given(LEAD, NOON).withdrawn(NOON);

        assertThat(nothing().with(renewed).with(old).latest(LEAD, NOON)).contains(renewed);
        assertThat(nothing().with(renewed).with(twin).latest(LEAD, NOON)).contains(twin);
        assertThat(nothing().with(twin).with(renewed).latest(LEAD, NOON)).contains(twin);
        assertThat(nothing().with(old).latest(Purpose.RIGHTS, NOON)).isEqualTo(Optional.empty());
    }

    @Test
    void withdrawalLeavesOtherPurposesAndLaterConsentsAlone() {
        ConsentRecord mail = given(Purpose.MARKETING_MAIL, BEFORE);
        ConsentRecord later = given(LEAD, NOON.plus(MILLI));

        ConsentHistory history =
                nothing().with(mail).with(given(LEAD, NOON)).with(later).withdrawn(LEAD, NOON);

        assertThat(history.records()).containsExactly(mail, given(LEAD, NOON).withdrawn(NOON), later);
    }
}
