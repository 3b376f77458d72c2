package dev.avow.core.usecase;

import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.port.Sealed;
import dev.avow.core.rights.Lifting;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsTerms;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.rights.SubjectParts;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes a request of a data subject, whatever the way in (S1-45, S1-55, S2-14, S3-29, S3-45): one record, one set of clocks, one
 * line in the audit trail. Asks for nothing but what somebody is found by. Thread-safe.
 */
public final class TakeRequest {

    private static final String PERSON = "person";

    private final RightsRequests requests;
    private final PoliciesInForce policies;
    private final FieldCipher cipher;
    private final KeyedHasher hasher;
    private final IdSource ids;
    private final RequestLog log;
    private final InstantSource clock;

    /** Puts the use case together. */
    public TakeRequest(
            RightsRequests requests,
            PoliciesInForce policies,
            FieldCipher cipher,
            KeyedHasher hasher,
            IdSource ids,
            RequestLog log,
            InstantSource clock) {
        this.requests = requests;
        this.policies = policies;
        this.cipher = cipher;
        this.hasher = hasher;
        this.ids = ids;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param shop whose data, from what was verified
     * @param person whom it is about; empty for the whole shop
     * @param kind what is asked for
     * @param channel the way in
     * @param reason why, where an erasure has a reason
     * @param ticket what the same request for the same person would come with again; one of the asker's own where nothing is
     * @param receivedAt when it came: its clocks count from here, and what began by then is meant
     * @param by who of the shop's staff asks; empty for everybody else
     * @param lifting on whose word a stop is lifted, where one is
     */
    public record Command(
            ShopId shop,
            Optional<SubjectLocator> person,
            RightsRequest.Kind kind,
            Optional<RightsRequest.Reason> reason,
            RightsTerms.Channel channel,
            String ticket,
            Instant receivedAt,
            Optional<ShopStaff> by,
            Optional<Lifting> lifting) {

        /** Of nobody of the shop's staff, for no reason that is kept, and no lift. */
        public Command(
                ShopId shop,
                Optional<SubjectLocator> person,
                RightsRequest.Kind kind,
                RightsTerms.Channel channel,
                String ticket,
                Instant receivedAt) {
            this(shop, person, kind, Optional.empty(), channel, ticket, receivedAt, Optional.empty(), Optional.empty());
        }

        /** The same, for that reason. */
        public Command because(Optional<RightsRequest.Reason> reason) {
            return new Command(shop, person, kind, reason, channel, ticket, receivedAt, by, lifting);
        }

        /** The same, asked by somebody of the shop's staff. */
        public Command by(Optional<ShopStaff> by) {
            return new Command(shop, person, kind, reason, channel, ticket, receivedAt, by, lifting);
        }

        /** The lift of what was asked for, on that word. */
        public Command lifting(Lifting word) {
            return new Command(shop, person, kind, reason, channel, ticket, receivedAt, by, Optional.of(word));
        }
    }

    /**
     * Takes it; the same again changes nothing.
     *
     * @return as it is kept
     */
    public KeptRequest handle(Command command) {
        ShopId shop = command.shop();
        Instant now = clock.instant();
        String id = ids.next();
        RightsRequest request = RightsRequest.received(
                        id,
                        shop,
                        command.person().isEmpty(),
                        command.kind(),
                        command.channel(),
                        policies.policyAt(shop, now).rights(),
                        command.receivedAt())
                .because(command.reason())
                .lifting(command.lifting());
        KeptRequest kept = requests.open(new KeptRequest(
                request,
                ticket(command),
                request.receivedAt(),
                command.person().map(person -> seal(shop, id, person)),
                Optional.empty(),
                Optional.empty(),
                0,
                policies.at(shop, now).lifetime(DataClass.RIGHTS_REQUEST, request.receivedAt()),
                0));
        if (kept.request().id().equals(id)) {
            log.taken(request, command.by());
        }
        return kept;
    }

    /** With whom it is about: a file of somebody's may be about two people. */
    private String ticket(Command command) {
        String scope = "request/" + command.shop().domain() + "/" + command.channel() + "/" + command.kind();
        String whole = command.person()
                .map(SubjectParts::text)
                .map(whom -> whom.length() + "\n" + whom + "\n" + command.ticket())
                .orElse(command.ticket());
        return hasher.hash(scope, whole.getBytes(StandardCharsets.UTF_8));
    }

    /** The same request, which waits, about somebody of whom the stores know more. */
    KeptRequest about(KeptRequest kept, SubjectLocator person) {
        RightsRequest request = kept.request();
        return kept.about(Optional.of(seal(request.shop(), request.id(), person)));
    }

    Sealed seal(ShopId shop, String id, SubjectLocator person) {
        return cipher.seal(SubjectParts.text(person).getBytes(StandardCharsets.UTF_8), context(shop, id));
    }

    SubjectLocator open(KeptRequest kept) {
        RightsRequest request = kept.request();
        byte[] plain = cipher.open(kept.person().orElseThrow(), context(request.shop(), request.id()));
        return SubjectParts.read(new String(plain, StandardCharsets.UTF_8));
    }

    /** Nobody, where a whole shop is meant or no key opens it any more. */
    Optional<SubjectLocator> openIfPossible(KeptRequest kept) {
        RightsRequest request = kept.request();
        return kept.person()
                .flatMap(whom -> cipher.openIfPossible(whom, context(request.shop(), request.id())))
                .map(plain -> SubjectParts.read(new String(plain, StandardCharsets.UTF_8)));
    }

    private static FieldContext context(ShopId shop, String id) {
        return new FieldContext(shop, DataClass.RIGHTS_REQUEST, PERSON, id);
    }
}
