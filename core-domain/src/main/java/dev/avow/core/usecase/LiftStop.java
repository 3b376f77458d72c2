package dev.avow.core.usecase;

import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.rights.Lifting;
import dev.avow.core.rights.Lifting.Word;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.StopReason;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lifts a restriction, an objection or an opt-out, and nothing else that was stopped for the person (S1-39, S1-41, S4-10): by the
 * visitor's own key, or on what staff state. Of the end of a restriction the person is told before (GDPR Art. 18(3)); an objection
 * and an opt-out are the person's own, and staff lift them on that person's word alone (Art. 21). That, by whom and on which word is
 * written down before anything is lifted. Thread-safe.
 */
public final class LiftStop {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String LIFTED = "lifted";
    private static final String NOT_LIFTED = "not-lifted";

    private final TakeRequest taking;
    private final StopFlows stop;
    private final Forgetting forgetting;
    private final RightsRequests requests;
    private final RequestLog log;
    private final IdSource ids;
    private final InstantSource clock;

    /** Puts the use case together. */
    public LiftStop(
            TakeRequest taking,
            StopFlows stop,
            Forgetting forgetting,
            RightsRequests requests,
            RequestLog log,
            IdSource ids,
            InstantSource clock) {
        this.taking = taking;
        this.stop = stop;
        this.forgetting = forgetting;
        this.requests = requests;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is lifted for whom, and on whose word.
     *
     * @param shop from what was verified
     * @param person for whom
     * @param reason what was asked for when it was stopped
     * @param channel the way in
     * @param lifting the word; empty where none was given
     * @param by who of the shop's staff says so; empty for everybody else
     */
    public record Command(
            ShopId shop,
            SubjectLocator person,
            StopReason reason,
            Channel channel,
            Optional<Lifting> lifting,
            Optional<ShopStaff> by) {

        /**
         * Checks whose key it is.
         *
         * @throws IllegalArgumentException if somebody else than the visitor comes with the chat's key
         */
        public Command {
            if (channel != Channel.DIRECT
                    && lifting.filter(said -> said.word() == Word.OWN_KEY).isPresent()) {
                throw new IllegalArgumentException("the chat's key is the visitor's");
            }
        }
    }

    /** Why nothing was lifted. */
    public enum Refusal {
        /** Nobody said when the person was told that the restriction ends, or that is yet to come. */
        NOT_TOLD("rights.not-told"),
        /** Nobody said when the person asked for it, or that is yet to come. */
        NOT_ASKED("rights.not-asked"),
        /** Nothing is stopped for this person in answer to such a request. */
        NOT_STOPPED("rights.not-stopped");

        private final String code;

        Refusal(String code) {
            this.code = code;
        }

        /** Its stable code. */
        public String code() {
            return code;
        }

        private static Refusal unsaid(StopReason reason) {
            return reason.liftedOn() == Word.TOLD ? NOT_TOLD : NOT_ASKED;
        }
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** One function per case. */
        <T> T fold(Function<Lifted, T> lifted, Function<Refused, T> refused);

        /**
         * It is lifted.
         *
         * @param request as it is written down
         */
        record Lifted(RightsRequest request) implements Outcome {
            @Override
            public <T> T fold(Function<Lifted, T> lifted, Function<Refused, T> refused) {
                return lifted.apply(this);
            }
        }

        /**
         * Everything is as it was.
         *
         * @param why the reason
         */
        record Refused(Refusal why) implements Outcome {
            @Override
            public <T> T fold(Function<Lifted, T> lifted, Function<Refused, T> refused) {
                return refused.apply(this);
            }
        }
    }

    /**
     * Lifts it.
     *
     * @throws PortException if it could not be written down or not be lifted: whoever asks again is told how it stands
     */
    public Outcome handle(Command command) {
        Instant now = clock.instant();
        StopReason reason = command.reason();
        Optional<Lifting> lifting = command.lifting()
                .filter(said -> reason.isLiftedOn(said.word()))
                .filter(said -> !said.at().isAfter(now));
        if (lifting.isEmpty()) {
            return new Outcome.Refused(Refusal.unsaid(reason));
        }
        SubjectLocator person = forgetting.widened(command.shop(), command.person());
        if (!stop.isStopped(command.shop(), person, reason)) {
            return new Outcome.Refused(Refusal.NOT_STOPPED);
        }
        KeptRequest kept = taking.handle(new TakeRequest.Command(
                        command.shop(),
                        Optional.of(command.person()),
                        reason.kind(),
                        command.channel(),
                        "lift/" + ids.next(),
                        now)
                .by(command.by())
                .lifting(lifting.get()));
        KeptRequest claimed = requests.claim(kept.request().id(), LEASE)
                .orElseThrow(() -> new PortException.Conflict("request.taken", "somebody else works on the request"));
        stop.lift(command.shop(), person, reason.kind());
        return new Outcome.Lifted(settled(claimed, Status.DONE, LIFTED, command.by()));
    }

    /**
     * Says of a lift that broke off whether it was. It is not lifted now: the person may have asked for the same again since.
     *
     * @throws PortException if a store failed again
     */
    void proceed(RightsRequest request) {
        requests.claim(request.id(), LEASE).ifPresent(claimed -> {
            SubjectLocator person = forgetting.widened(request.shop(), taking.open(claimed));
            boolean isStopped = StopReason.of(request.kind())
                    .filter(reason -> stop.isStopped(request.shop(), person, reason))
                    .isPresent();
            settled(
                    claimed,
                    isStopped ? Status.REFUSED : Status.DONE,
                    isStopped ? NOT_LIFTED : LIFTED,
                    Optional.empty());
        });
    }

    private RightsRequest settled(KeptRequest claimed, Status how, String code, Optional<ShopStaff> by) {
        RightsRequest settled = claimed.request().settled(how, code, clock.instant());
        requests.save(claimed.with(settled).about(Optional.empty()), Duration.ZERO);
        log.settled(settled, by);
        return settled;
    }
}
