package dev.avow.core.usecase;

import dev.avow.core.port.PortException;
import dev.avow.core.port.SuppressedTranscripts;
import dev.avow.core.port.Suppressions;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.StopReason;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * Stops what is done with a person's data, at once and for the future (S1-39, S1-41, S4-10): written to the suppression journal
 * first, which every flow asks. What a request stops, {@link StopReason} says. Thread-safe.
 */
public final class StopFlows {

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Suppressions suppressions;
    private final InstantSource clock;

    /** Puts it together. */
    public StopFlows(Suppressions suppressions, InstantSource clock) {
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** What a request of this kind stops; nothing where it stops nothing. */
    public static Set<Purpose> stoppedBy(Kind kind) {
        return StopReason.of(kind).map(StopReason::purposes).orElseGet(Set::of);
    }

    /** Whether something is stopped for the person for that reason. */
    boolean isStopped(ShopId shop, SubjectLocator person, StopReason reason) {
        return suppressions.stops(shop, person).contains(reason);
    }

    /** Stops; durable when it returns. It holds until it is lifted. */
    public void stop(ShopId shop, SubjectLocator person, Kind kind) {
        StopReason.of(kind).ifPresent(reason -> suppressions.stop(shop, person, reason, clock.instant(), Lifetime.FAR));
    }

    /** Lifts what a request of this kind stopped; what was asked for besides holds on (GDPR Art. 18, 21). */
    public void lift(ShopId shop, SubjectLocator person, Kind kind) {
        StopReason.of(kind)
                .ifPresent(reason -> suppressions.resume(shop, person, reason, clock.instant(), Lifetime.FAR));
    }

    /** Watches over one answer, from its first piece to its last. */
    public Watch watch(ShopId shop, ConversationId conversation) {
        return new Watch(shop, SubjectLocator.of(conversation));
    }

    /** Asked between the pieces of an answer: an objection ends it in the middle, within a second. For one thread. */
    public final class Watch {

        private final ShopId shop;
        private final SubjectLocator person;
        private Instant asked = Instant.MIN;

        private Watch(ShopId shop, SubjectLocator person) {
            this.shop = shop;
            this.person = person;
        }

        /**
         * Looks into the journal before the first piece, and then once in {@link #AGAIN}: pieces come by the dozen.
         *
         * @throws PortException.Rejected if the conversation is not to be answered any more
         */
        public void requireAnswering() {
            Instant now = clock.instant();
            if (!now.isBefore(asked) && now.isBefore(asked.plus(AGAIN))) {
                return;
            }
            if (suppressions.isStopped(shop, person, Purpose.ANSWERING)) {
                throw new PortException.Rejected(
                        SuppressedTranscripts.STOPPED, "the conversation is not to be answered");
            }
            asked = now;
        }
    }
}
