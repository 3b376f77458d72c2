package dev.avow.core.rights;

import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody asked for, whatever the way in, and its clocks (S1-45, S3-33, S3-45, S3-46, S3-54, S4-25). Names nobody:
 * who it is about is kept apart, sealed, and only while it is worked on.
 *
 * @param id its own random name
 * @param shop whose data it is about
 * @param wholeShop whether it is about everything of the shop rather than one person
 * @param kind what is asked for
 * @param reason why, where that makes a difference to somebody; only an erasure has one
 * @param channel the way in
 * @param receivedAt when its clocks started
 * @param acknowledgeBy inclusive
 * @param completeBy inclusive
 * @param acknowledgedAt when it was acknowledged, if it was
 * @param settledAt when it was done or refused, if it was
 * @param status where it stands
 * @param outcome a stable code of how it ended or what it waits for; {@code a-z . -}
 * @param lifting on whose word a stop of this kind is lifted; empty where none is
 */
public record RightsRequest(
        String id,
        ShopId shop,
        boolean wholeShop,
        Kind kind,
        Optional<Reason> reason,
        RightsTerms.Channel channel,
        Instant receivedAt,
        Instant acknowledgeBy,
        Instant completeBy,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> settledAt,
        Status status,
        Optional<String> outcome,
        Optional<Lifting> lifting) {

    private static final Pattern CODE = Pattern.compile("[a-z.-]{1,64}");

    /** What can be asked for. */
    public enum Kind {
        /** A copy of the data (GDPR Art. 15). */
        ACCESS,
        /** The same, for machines (Art. 20). */
        PORTABILITY,
        /** To be told what is held (Cal. Civ. Code 1798.110). */
        KNOW,
        /** To be forgotten (Art. 17). */
        ERASURE,
        /** To have something put right (Art. 16). */
        RECTIFICATION,
        /** To have data kept and not used (Art. 18). */
        RESTRICTION,
        /** To have a legitimate interest overruled (Art. 21). */
        OBJECTION,
        /** To take a consent back (Art. 7(3)). */
        WITHDRAWAL,
        /** To hear no more (Cal. Civ. Code 1798.120; S4-10). */
        OPT_OUT;

        private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** The kind's name in addresses and on the command line. */
        public String key() {
            return key;
        }

        /** Whether somebody is to be told what is held. */
        public boolean isDisclosure() {
            return this == ACCESS || this == PORTABILITY || this == KNOW;
        }
    }

    /** Why somebody is to be forgotten, where a law names the case. A code: no age, no name and no words are kept. */
    public enum Reason {
        /** Data of a child, which is deleted when it is learned of (S1-51, S2-18, S3-55; GDPR Art. 8, Art. 17(1)(f)). */
        CHILD;

        private final String key = name().toLowerCase(Locale.ROOT);

        /** The reason's name in addresses and on the command line. */
        public String key() {
            return key;
        }

        /** The reason of that name. */
        public static Optional<Reason> of(String key) {
            return Arrays.stream(values())
                    .filter(reason -> reason.key.equals(key))
                    .findFirst();
        }
    }

    /** Where a request stands. */
    public enum Status {
        /** To be worked on. */
        OPEN,
        /** Needs a person: more than one fits, or somebody must put it right. */
        WAITING,
        /** Done for now; a law keeps something until a day, and then it goes on by itself. */
        HELD,
        /** Done. */
        DONE,
        /** Refused, with a ground. */
        REFUSED
    }

    /** How a clock stands. */
    public enum Standing {
        /** Stopped, or more than a quarter of its time is left. */
        IN_TIME,
        /** Less than a quarter of its time is left: somebody is to be reminded. */
        DUE_SOON,
        /** Run out: somebody is to be woken. */
        OVERDUE
    }

    /**
     * Cuts to milliseconds and checks the shape.
     *
     * @throws IllegalArgumentException if the outcome is no code, or something else than a person's erasure has a reason, or
     *     something else than a stop is lifted
     */
    public RightsRequest {
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        acknowledgeBy = acknowledgeBy.truncatedTo(ChronoUnit.MILLIS);
        completeBy = completeBy.truncatedTo(ChronoUnit.MILLIS);
        acknowledgedAt = acknowledgedAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        settledAt = settledAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        if (outcome.filter(code -> !CODE.matcher(code).matches()).isPresent()) {
            throw new IllegalArgumentException("an outcome is a code");
        }
        if (reason.isPresent() && (kind != Kind.ERASURE || wholeShop)) {
            throw new IllegalArgumentException("a person's erasure alone has a reason");
        }
        if (lifting.isPresent() && StopReason.of(kind).isEmpty()) {
            throw new IllegalArgumentException("a stop alone is lifted");
        }
    }

    /** A request that was just received. */
    public static RightsRequest received(
            String id,
            ShopId shop,
            boolean wholeShop,
            Kind kind,
            RightsTerms.Channel channel,
            RightsTerms terms,
            Instant at) {
        return new RightsRequest(
                id,
                shop,
                wholeShop,
                kind,
                Optional.empty(),
                channel,
                at,
                at.plus(terms.acknowledge()),
                at.plus(channel == RightsTerms.Channel.WEBHOOK ? shorter(terms) : terms.complete()),
                Optional.empty(),
                Optional.empty(),
                Status.OPEN,
                Optional.empty(),
                Optional.empty());
    }

    /** The same for a reason. */
    public RightsRequest because(Optional<Reason> why) {
        return with(why, lifting);
    }

    /** The same, by which a stop is lifted. */
    public RightsRequest lifting(Optional<Lifting> word) {
        return with(reason, word);
    }

    private RightsRequest with(Optional<Reason> why, Optional<Lifting> word) {
        return new RightsRequest(
                id,
                shop,
                wholeShop,
                kind,
                why,
                channel,
                receivedAt,
                acknowledgeBy,
                completeBy,
                acknowledgedAt,
                settledAt,
                status,
                outcome,
                word);
    }

    private static Duration shorter(RightsTerms terms) {
        return terms.process().compareTo(terms.complete()) < 0 ? terms.process() : terms.complete();
    }

    /** The same, acknowledged; at the instant at which it first was. */
    public RightsRequest acknowledged(Instant at) {
        return with(Optional.of(acknowledgedAt.orElse(at)), settledAt, status, outcome);
    }

    /** The same, done or refused. */
    public RightsRequest settled(Status how, String code, Instant at) {
        return with(Optional.of(acknowledgedAt.orElse(at)), Optional.of(at), how, Optional.of(code));
    }

    /** The same, waiting or held, with what for. */
    public RightsRequest waiting(Status how, String code) {
        return with(acknowledgedAt, Optional.empty(), how, Optional.of(code));
    }

    /** The same, to be worked on again. */
    public RightsRequest reopened() {
        return with(acknowledgedAt, Optional.empty(), Status.OPEN, Optional.empty());
    }

    /** Whether nothing is to be done any more. */
    public boolean isSettled() {
        return status == Status.DONE || status == Status.REFUSED;
    }

    /** How the clock of the acknowledgement stands. */
    public Standing acknowledgement(Instant now) {
        return acknowledgedAt.isPresent() ? Standing.IN_TIME : standing(now, acknowledgeBy);
    }

    /** How the clock of the completion stands. */
    public Standing completion(Instant now) {
        return isSettled() || status == Status.HELD ? Standing.IN_TIME : standing(now, completeBy);
    }

    private Standing standing(Instant now, Instant by) {
        if (now.isAfter(by)) {
            return Standing.OVERDUE;
        }
        long whole = Duration.between(receivedAt, by).toMillis();
        long left = Duration.between(now, by).toMillis();
        return left * 4 < whole ? Standing.DUE_SOON : Standing.IN_TIME;
    }

    private RightsRequest with(
            Optional<Instant> acknowledged, Optional<Instant> settled, Status newStatus, Optional<String> code) {
        return new RightsRequest(
                id,
                shop,
                wholeShop,
                kind,
                reason,
                channel,
                receivedAt,
                acknowledgeBy,
                completeBy,
                acknowledged,
                settled,
                newStatus,
                code,
                lifting);
    }
}
