package dev.avow.core.usecase;

import dev.avow.core.disclosure.Recipient;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.Certificates;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.Signer;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.LegalHold;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.rights.CanonicalJson;
import dev.avow.core.rights.ErasureCertificate;
import dev.avow.core.rights.ErasureCertificate.Remaining;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.rights.SubjectParts;
import dev.avow.core.rights.Survivors;
import dev.avow.core.rights.Tally;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the certificate of an erasure and signs it; gives it to whoever brings its code, with the nonce that opens its
 * commitment (S1-38, S0-18). It says until when a recipient keeps a copy of its own (S1-26). Thread-safe.
 */
public final class CertifyErasure {

    private static final String CODE = "certificate-code";
    private static final String CODE_HASH = "certificate";
    private static final String NONCE = "nonce";

    private final Certificates certificates;
    private final Signer signer;
    private final FieldCipher cipher;
    private final KeyedHasher hasher;
    private final IdSource ids;
    private final PoliciesInForce policies;
    private final InstantSource clock;

    /** Puts it together. */
    public CertifyErasure(
            Certificates certificates,
            Signer signer,
            FieldCipher cipher,
            KeyedHasher hasher,
            IdSource ids,
            PoliciesInForce policies,
            InstantSource clock) {
        this.certificates = certificates;
        this.signer = signer;
        this.cipher = cipher;
        this.hasher = hasher;
        this.ids = ids;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What fetches a certificate.
     *
     * @param certificate its name
     * @param code whoever has it may read it
     */
    public record Receipt(String certificate, String code) {}

    /**
     * What is fetched.
     *
     * @param text the certificate, signed, as JSON
     * @param nonce opens the commitment together with what the person was found by
     */
    public record Fetched(String text, String nonce) {}

    /** Makes it; the same again changes nothing. */
    void handle(KeptRequest kept, RightsRequest request, Optional<SubjectLocator> person, Tally found, Tally left) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ShopId shop = request.shop();
        String id = name(request);
        String nonce = ids.next() + ids.next();
        PolicySet policy = policies.policyAt(shop, now);
        ErasureCertificate certificate = new ErasureCertificate(
                id,
                request.wholeShop(),
                now,
                kept.upTo(),
                policy.version(),
                person
                        .map(somebody -> (Collection<String>) SubjectParts.of(somebody))
                        .orElseGet(() -> List.of("shop:" + shop.domain()))
                        .stream()
                        .map(part -> ErasureCertificate.commitment(nonce, part))
                        .toList(),
                found,
                left,
                remains(request, policy, now));
        certificates.keep(new Certificates.Kept(
                id,
                hasher.hash(CODE_HASH, bytes(code(id))),
                signed(certificate),
                cipher.seal(bytes(nonce), context(id)),
                policies.at(now).lifetime(DataClass.CERTIFICATE, now)));
    }

    private String signed(ErasureCertificate certificate) {
        Map<String, Object> tree = certificate.tree();
        Signer.Signature signature = signer.sign(bytes(CanonicalJson.of(tree)));
        tree.put("signature", Map.of("algorithm", "Ed25519", "key", signature.key(), "value", signature.value()));
        return CanonicalJson.of(tree);
    }

    /** Gives it to whoever brings its code. */
    public Optional<Fetched> fetch(String code) {
        Instant now = clock.instant();
        Horizon horizon = policies.at(now).horizon(DataClass.CERTIFICATE, now);
        return hasher.liveHashes(CODE_HASH, bytes(code)).stream()
                .map(hash -> certificates.find(hash, horizon))
                .flatMap(Optional::stream)
                .findFirst()
                .map(kept -> new Fetched(
                        kept.text(),
                        new String(cipher.open(kept.nonce(), context(kept.id())), StandardCharsets.UTF_8)));
    }

    /** What fetches the certificate of a request, once there is one. */
    Optional<Receipt> receipt(RightsRequest request) {
        boolean certified = request.kind() == RightsRequest.Kind.ERASURE
                && (request.status() == Status.DONE || request.status() == Status.HELD);
        if (!certified) {
            return Optional.empty();
        }
        String id = name(request);
        return hasher.liveHashes(CODE, bytes(id)).stream()
                .filter(code -> fetch(code).isPresent())
                .findFirst()
                .map(code -> new Receipt(id, code));
    }

    private String code(String id) {
        return hasher.hash(CODE, bytes(id));
    }

    /** While a law holds something, the certificate is one of its own. */
    private static String name(RightsRequest request) {
        return request.status() == Status.HELD ? request.id() + "-held" : request.id();
    }

    private List<Remaining> remains(RightsRequest request, PolicySet policy, Instant now) {
        List<Remaining> remains = new ArrayList<>();
        RetentionPolicy retention = policies.at(request.shop(), now);
        for (DataClass dataClass : DataClass.values()) {
            (request.wholeShop() ? Survivors.ofShop(dataClass) : Survivors.ofPerson(dataClass))
                    .filter(reason -> retention.classes().contains(dataClass))
                    .ifPresent(reason ->
                            remains.add(new Remaining(dataClass.key(), word(reason), end(retention, dataClass, now))));
            policy.holds(dataClass).stream()
                    .filter(hold -> hold.holdsAt(now))
                    .max(Comparator.comparing(LegalHold::end))
                    .ifPresent(hold -> remains.add(
                            new Remaining(dataClass.key(), "held by " + hold.law(), Optional.of(hold.end()))));
        }
        for (Recipient recipient : policy.recipients().recipients()) {
            ownCopy(recipient, policy)
                    .ifPresent(own -> remains.add(
                            new Remaining(recipient.name(), "recipient-keeps-on-its-own", Optional.of(now.plus(own)))));
        }
        return remains;
    }

    /** What it says of itself, and of whoever is asked for answers what the notice says of them all (S1-26). */
    private static Optional<Duration> ownCopy(Recipient recipient, PolicySet policy) {
        return recipient
                .ownRetention()
                .or(() -> recipient.purposes().contains(Purpose.ANSWERING) ? policy.providerCopy() : Optional.empty());
    }

    /** When what is written now would be over; nothing that is left is younger. */
    private static Optional<Instant> end(RetentionPolicy retention, DataClass dataClass, Instant now) {
        Lifetime lifetime = retention.lifetime(dataClass, now);
        return lifetime.isOpen() ? Optional.empty() : Optional.of(lifetime.expiresAt());
    }

    private static String word(Survivors.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of no shop: a certificate says nothing of whose it is. */
    private static FieldContext context(String id) {
        return new FieldContext(new ShopId("certificates.myshopify.com"), DataClass.CERTIFICATE, NONCE, id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
