package dev.avow.core.rights;

import static dev.avow.core.rights.RightsRequest.Standing.DUE_SOON;
import static dev.avow.core.rights.RightsRequest.Standing.IN_TIME;
import static dev.avow.core.rights.RightsRequest.Standing.OVERDUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The two clocks of a request at their bounds (S1-45, S3-33, S3-35, S3-45, S3-46). */
class RightsRequestTest {

    private static final Instant RECEIVED = Instant.parse("2100-01-01T00:00:00.123Z");
    private static final Duration DAYS_30 = Duration.ofDays(30);
    private static final Duration THREE_QUARTERS = Duration.ofHours(22 * 24 + 12);

    private static RightsTerms terms(Duration acknowledge, Duration process, Duration complete) {
        return new RightsTerms(
                acknowledge,
                process,
                complete,
                Duration.ofSeconds(5),
                Set.of(Channel.DIRECT),
                Set.of(Locator.EMAIL),
                true,
                true);
    }

    private static RightsRequest received(Channel channel, RightsTerms terms) {
        return RightsRequest.received(
                "r-1", new ShopId("acme-lamps.myshopify.com"), false, Kind.RECTIFICATION, channel, terms, RECEIVED);
    }

    private static RightsRequest ofThirtyDays() {
        return received(Channel.DIRECT, terms(DAYS_30, DAYS_30, DAYS_30));
    }

    private static Instant after(Duration time) {
        return RECEIVED.plus(time);
    }

    @Test
    void s1_45_s3_45_aRequestIsRemindedOfInItsLastQuarterAndOverdueAMillisecondAfterItsLastDay() {
        RightsRequest request = ofThirtyDays();

        assertThat(request.completeBy()).isEqualTo(after(DAYS_30));
        assertThat(request.completion(RECEIVED)).isEqualTo(IN_TIME);
        assertThat(request.completion(after(THREE_QUARTERS.minusMillis(1)))).isEqualTo(IN_TIME);
        assertThat(request.completion(after(THREE_QUARTERS))).isEqualTo(IN_TIME);
        assertThat(request.completion(after(THREE_QUARTERS.plusMillis(1)))).isEqualTo(DUE_SOON);
        assertThat(request.completion(after(DAYS_30))).as("day 30 is in it").isEqualTo(DUE_SOON);
        assertThat(request.completion(after(DAYS_30.plusMillis(1)))).isEqualTo(OVERDUE);
    }

    @Test
    void s3_46_theAcknowledgementHasAClockOfItsOwnWithTheSameBounds() {
        RightsRequest request =
                received(Channel.DIRECT, terms(Duration.ofDays(8), Duration.ofDays(30), Duration.ofDays(40)));

        assertThat(request.acknowledgeBy()).isEqualTo(after(Duration.ofDays(8)));
        assertThat(request.acknowledgement(after(Duration.ofDays(6)))).isEqualTo(IN_TIME);
        assertThat(request.acknowledgement(after(Duration.ofDays(6).plusMillis(1))))
                .isEqualTo(DUE_SOON);
        assertThat(request.acknowledgement(after(Duration.ofDays(8)))).isEqualTo(DUE_SOON);
        assertThat(request.acknowledgement(after(Duration.ofDays(8).plusMillis(1))))
                .isEqualTo(OVERDUE);
        assertThat(request.completion(after(Duration.ofDays(8).plusMillis(1)))).isEqualTo(IN_TIME);
        assertThat(request.completeBy()).isEqualTo(after(Duration.ofDays(40)));
    }

    @Test
    void s3_46_anAcknowledgementStopsItsOwnClockAndNotTheOther() {
        Instant first = after(Duration.ofDays(3));
        Instant late = after(Duration.ofDays(31));
        RightsRequest acknowledged = ofThirtyDays().acknowledged(first).waiting(Status.WAITING, "to-be-put-right");

        assertThat(acknowledged.acknowledgement(late)).isEqualTo(IN_TIME);
        assertThat(acknowledged.completion(late)).isEqualTo(OVERDUE);
        assertThat(acknowledged.acknowledged(late).acknowledgedAt())
                .as("the first one stands")
                .contains(first);
        assertThat(acknowledged.settled(Status.DONE, "put-right", late).acknowledgedAt())
                .contains(first);
    }

    @Test
    void s3_46_whatIsSettledWithoutAWordBeforeIsAcknowledgedByThat() {
        Instant at = after(Duration.ofDays(2));
        RightsRequest done = ofThirtyDays().settled(Status.DONE, "erased", at);

        assertThat(done.acknowledgedAt()).contains(at);
        assertThat(done.settledAt()).contains(at);
    }

    @Test
    void s1_45_clocksOfWhatIsSettledOrHeldByALawStandStillAndOfAllElseRunOn() {
        Instant late = after(Duration.ofDays(365));
        RightsRequest open = ofThirtyDays();

        assertThat(open.settled(Status.DONE, "erased", late).completion(late)).isEqualTo(IN_TIME);
        assertThat(open.settled(Status.DONE, "erased", late).acknowledgement(late))
                .isEqualTo(IN_TIME);
        assertThat(open.settled(Status.REFUSED, "no-ground", late).completion(late))
                .isEqualTo(IN_TIME);
        assertThat(open.waiting(Status.HELD, "legal-hold").completion(late)).isEqualTo(IN_TIME);
        assertThat(open.waiting(Status.WAITING, "package-ready").completion(late))
                .as("a package that nobody fetches (S3-35)")
                .isEqualTo(OVERDUE);
        assertThat(open.waiting(Status.OPEN, "left-over").completion(late)).isEqualTo(OVERDUE);
        assertThat(open.waiting(Status.HELD, "legal-hold").reopened().completion(late))
                .isEqualTo(OVERDUE);
    }

    @Test
    void s3_33_aWebhookHasTheShorterOfTwoTimesAndWhoeverAsksByHandTheOneOfCompletion() {
        RightsTerms soonerByWebhook = terms(DAYS_30, Duration.ofDays(10), DAYS_30);
        RightsTerms soonerByHand = terms(DAYS_30, DAYS_30, Duration.ofDays(10));

        assertThat(received(Channel.WEBHOOK, soonerByWebhook).completeBy()).isEqualTo(after(Duration.ofDays(10)));
        assertThat(received(Channel.WEBHOOK, soonerByHand).completeBy()).isEqualTo(after(Duration.ofDays(10)));
        for (Channel channel : Channel.values()) {
            if (channel != Channel.WEBHOOK) {
                assertThat(received(channel, soonerByWebhook).completeBy())
                        .as("%s", channel)
                        .isEqualTo(after(DAYS_30));
            }
        }
    }
}
