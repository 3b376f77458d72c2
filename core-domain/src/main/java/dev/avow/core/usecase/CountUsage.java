package dev.avow.core.usecase;

import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.conversation.UsageName;
import dev.avow.core.port.PortException;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.UsageCounts;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what happens in a shop's chat by day, where its merchant has analytics switched on (S0-15, S1-04). A count is a number
 * under a fixed word: nothing of a person, a conversation or an hour goes along. That something could not be counted troubles
 * nobody who chats. Thread-safe.
 */
public final class CountUsage {

    private final UsageCounts counts;
    private final PurposeGuard guard;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public CountUsage(UsageCounts counts, PurposeGuard guard, RetentionInForce retention, InstantSource clock) {
        this.counts = counts;
        this.guard = guard;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * A question that was taken, and how its answer ended: the first question begins a session, what was redacted of it counts by
     * kind, and an answer that another model than the first one gave by why the first one did not.
     *
     * @param outcome empty where the answer broke off without one
     */
    public void exchange(OpenQuestion question, Optional<AnswerShopper.Outcome> outcome) {
        Map<UsageName, Integer> amounts = redactions(question.question());
        amounts.put(UsageName.QUERIES, 1);
        if (question.history().stream().noneMatch(line -> line.speaker() == Speaker.SHOPPER)) {
            amounts.put(UsageName.SESSIONS, 1);
        }
        outcome.ifPresent(ended -> {
            boolean rests =
                    ended.state() == TurnState.COMPLETE && !ended.citations().isEmpty();
            amounts.put(rests ? UsageName.DEFLECTED : UsageName.UNANSWERED, 1);
            if (ended.state() == TurnState.FAILED) {
                amounts.put(UsageName.FAILED, 1);
            }
            ended.fallback().ifPresent(why -> amounts.put(UsageName.fallback(why.word()), 1));
        });
        count(question.shop(), amounts);
    }

    private static Map<UsageName, Integer> redactions(RedactedText text) {
        Map<UsageName, Integer> amounts = new HashMap<>();
        text.replaced().forEach((kind, number) -> {
            if (!kind.name().startsWith("SHOP_")) {
                amounts.put(UsageName.redacted(kind), number);
            }
        });
        return amounts;
    }

    /** One of something. */
    public void one(ShopId shop, UsageName name) {
        count(shop, Map.of(name, 1));
    }

    private void count(ShopId shop, Map<UsageName, Integer> amounts) {
        try {
            guard.require(shop, Purpose.STATISTICS);
            LocalDate day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
            Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            Lifetime lifetime = retention.at(shop, clock.instant()).lifetime(DataClass.USAGE_STATISTICS, start);
            counts.add(shop, day, amounts, lifetime);
        } catch (PortException e) {
            // Switched off, or not to be reached: a number less.
            return;
        }
    }
}
