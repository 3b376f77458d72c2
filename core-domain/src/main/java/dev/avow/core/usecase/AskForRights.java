package dev.avow.core.usecase;

import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsRequest.Reason;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The one way in for whoever asks by hand: the visitor with the chat's own key, the merchant, the maker's support (S0-18, S1-42,
 * S1-55, S2-13, S3-29, S3-45). What a machine can do is done at once; what a person must do waits for one, with its clocks
 * running. Thread-safe.
 */
public final class AskForRights {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String STOPPED = "stopped";
    private static final String BY_HAND = "to-be-put-right";

    private final TakeRequest taking;
    private final EraseSubject erase;
    private final TellSubject tell;
    private final StopFlows stop;
    private final Forgetting forgetting;
    private final RightsRequests requests;
    private final RequestLog log;
    private final InstantSource clock;

    /** Puts the use case together. */
    public AskForRights(
            TakeRequest taking,
            EraseSubject erase,
            TellSubject tell,
            StopFlows stop,
            Forgetting forgetting,
            RightsRequests requests,
            RequestLog log,
            InstantSource clock) {
        this.taking = taking;
        this.erase = erase;
        this.tell = tell;
        this.stop = stop;
        this.forgetting = forgetting;
        this.requests = requests;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Who asks for what.
     *
     * @param shop from what was verified
     * @param person whom it is about; empty for the whole shop, which can only be erased
     * @param kind what is asked for
     * @param reason why, where an erasure has a reason
     * @param channel the way in
     * @param ticket what the same request would come with again
     * @param by who of the shop's staff asks; empty for everybody else
     */
    public record Command(
            ShopId shop,
            Optional<SubjectLocator> person,
            Kind kind,
            Optional<Reason> reason,
            Channel channel,
            String ticket,
            Optional<ShopStaff> by) {

        /** Of nobody of the shop's staff. */
        public Command(
                ShopId shop,
                Optional<SubjectLocator> person,
                Kind kind,
                Optional<Reason> reason,
                Channel channel,
                String ticket) {
            this(shop, person, kind, reason, channel, ticket, Optional.empty());
        }

        /** Of nobody of the shop's staff, for no reason that is kept. */
        public Command(ShopId shop, Optional<SubjectLocator> person, Kind kind, Channel channel, String ticket) {
            this(shop, person, kind, Optional.empty(), channel, ticket);
        }

        /** The same, asked by somebody of the shop's staff. */
        public Command by(ShopStaff staff) {
            return new Command(shop, person, kind, reason, channel, ticket, Optional.of(staff));
        }
    }

    /**
     * Does it, as far as it can be done now.
     *
     * @throws IllegalArgumentException if something else than an erasure is asked for a whole shop, or something else than a
     *     person's erasure for a reason
     */
    public EraseSubject.Outcome handle(Command command) {
        Instant now = clock.instant();
        TakeRequest.Command taken = new TakeRequest.Command(
                        command.shop(), command.person(), command.kind(), command.channel(), command.ticket(), now)
                .because(command.reason())
                .by(command.by());
        if (command.person().isEmpty() && command.kind() != Kind.ERASURE) {
            throw new IllegalArgumentException("a whole shop can only be erased, or exported by itself");
        }
        if (command.reason().isPresent() && (command.person().isEmpty() || command.kind() != Kind.ERASURE)) {
            throw new IllegalArgumentException("a person's erasure alone has a reason");
        }
        return switch (command.kind()) {
            case ERASURE, WITHDRAWAL -> erase.handle(asErasure(taken));
            case ACCESS, PORTABILITY, KNOW -> new EraseSubject.Outcome(tell.handle(taken));
            case RESTRICTION, OBJECTION, OPT_OUT -> stopped(taken);
            case RECTIFICATION -> new EraseSubject.Outcome(waiting(taken, BY_HAND));
        };
    }

    /**
     * Goes on with what was taken and not finished, as where a store was away; harmless where nothing is left to do.
     *
     * @throws dev.avow.core.port.PortException if a store failed again
     */
    void proceed(RightsRequest request) {
        boolean isOpen = request.status() == Status.OPEN;
        switch (request.kind()) {
            case ERASURE, WITHDRAWAL -> {
                if (request.status() != Status.WAITING) {
                    erase.proceed(request.id());
                }
            }
            case ACCESS, PORTABILITY, KNOW -> {
                if (isOpen) {
                    tell.proceed(request.id());
                }
            }
            case RESTRICTION, OBJECTION, OPT_OUT -> {
                if (isOpen) {
                    requests.claim(request.id(), LEASE).ifPresent(this::stopAgain);
                }
            }
            case RECTIFICATION -> {
                if (isOpen) {
                    requests.claim(request.id(), LEASE).ifPresent(claimed -> waiting(claimed, BY_HAND));
                }
            }
        }
    }

    /** It may have been written down already: that is harmless. */
    private void stopAgain(KeptRequest claimed) {
        RightsRequest request = claimed.request();
        stop.stop(request.shop(), forgetting.widened(request.shop(), taking.open(claimed)), request.kind());
        settled(claimed);
    }

    /** A consent that is taken back leaves nothing to be kept: what rested on it goes (S1-42). */
    private static TakeRequest.Command asErasure(TakeRequest.Command taken) {
        return new TakeRequest.Command(
                        taken.shop(), taken.person(), Kind.ERASURE, taken.channel(), taken.ticket(), taken.receivedAt())
                .because(taken.reason())
                .by(taken.by());
    }

    private EraseSubject.Outcome stopped(TakeRequest.Command taken) {
        stop.stop(taken.shop(), everywhere(taken.shop(), taken.person()), taken.kind());
        return new EraseSubject.Outcome(settle(taken));
    }

    /** Who left an address in a conversation is to be left alone in that conversation, too. */
    private SubjectLocator everywhere(ShopId shop, Optional<SubjectLocator> person) {
        return forgetting.widened(shop, person.orElseThrow());
    }

    private RightsRequest settle(TakeRequest.Command taken) {
        KeptRequest kept = taking.handle(taken);
        return requests.claim(kept.request().id(), LEASE).map(this::settled).orElse(kept.request());
    }

    private RightsRequest settled(KeptRequest claimed) {
        RightsRequest settled = claimed.request().settled(Status.DONE, STOPPED, clock.instant());
        requests.save(claimed.with(settled).about(Optional.empty()), Duration.ZERO);
        log.settled(settled);
        return settled;
    }

    private RightsRequest waiting(TakeRequest.Command taken, String code) {
        KeptRequest kept = taking.handle(taken);
        return requests.claim(kept.request().id(), LEASE)
                .map(claimed -> waiting(claimed, code))
                .orElse(kept.request());
    }

    /** Known by all that the stores know now: whoever erases by another part ends this, too. */
    private RightsRequest waiting(KeptRequest claimed, String code) {
        RightsRequest waits = claimed.request().acknowledged(clock.instant()).waiting(Status.WAITING, code);
        SubjectLocator person = forgetting.widened(waits.shop(), taking.open(claimed));
        requests.save(taking.about(claimed, person).with(waits), Duration.ZERO);
        return waits;
    }
}
