package dev.avow.testkit.time;

import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.Means;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.testkit.data.TestTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The policies of a journey: chats of two days (S1-21), then, looser, of the subscription and 30 days (S0-13), then,
 * tighter, of the subscription and 10; webhooks by the calendar of a zone with summer time, swept daily; run records of 13
 * months in another such zone, swept weekly (S3-21).
 */
public final class JourneyPolicies {

    private static final Span TOLERANCE = Span.parse("5 minutes");

    private JourneyPolicies() {}

    /** From when each policy holds. */
    public static Map<Instant, RetentionPolicy> all() {
        RetentionRule twoDays = chat("chat.two-days", 1, Span.ofDays(2), ClockStart.CREATED);
        RetentionRule looser = chat("chat.subscription", 2, Span.ofDays(30), ClockStart.SUBSCRIPTION_ENDED);
        RetentionRule tighter = chat("chat.subscription", 3, Span.ofDays(10), ClockStart.SUBSCRIPTION_ENDED);
        return Map.of(
                TestTime.START,
                policy(twoDays, List.of()),
                Instant.parse("2102-06-15T12:00:00Z"),
                policy(looser, List.of(twoDays)),
                Instant.parse("2105-03-01T00:00:00Z"),
                policy(tighter, List.of(twoDays, looser)));
    }

    private static RetentionRule chat(String id, int version, Span life, ClockStart starts) {
        return RetentionRule.builder(id, DataClass.TRANSCRIPT, life)
                .version(new PolicyVersion(version))
                .starts(starts)
                .means(new Means(Means.Kind.TTL, TOLERANCE))
                .build();
    }

    private static RetentionPolicy policy(RetentionRule chats, List<RetentionRule> earlier) {
        List<RetentionRule> today = List.of(
                chats,
                RetentionRule.builder("webhook.month", DataClass.WEBHOOK_PAYLOAD, Span.ofMonths(1))
                        .starts(ClockStart.WEBHOOK_RECEIVED)
                        .zone(ZoneId.of("Europe/Berlin"))
                        .means(Means.by(Means.Kind.DAILY))
                        .build(),
                RetentionRule.builder("run.months", DataClass.RUN_RECORD, Span.ofMonths(13))
                        .starts(ClockStart.RECORDED)
                        .zone(ZoneId.of("America/New_York"))
                        .means(Means.by(Means.Kind.WEEKLY))
                        .build());
        return new RetentionPolicy(today, earlier);
    }
}
