package dev.avow.core.usecase;

import dev.avow.core.consent.Declaration;
import dev.avow.core.port.AnnouncedPolicy;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Shows a merchant what is to be accepted and attested, and what was (S1-46, S1-47, S1-54, S3-10). Thread-safe. */
public final class ReadTerms {

    private final Declarations declarations;
    private final PolicyLedger ledger;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public ReadTerms(Declarations declarations, PolicyLedger ledger, RetentionInForce retention, InstantSource clock) {
        this.declarations = declarations;
        this.ledger = ledger;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * What binds a merchant.
     *
     * @param inForce the version of the policy whose effective date has come
     * @param newest the version that was announced last; the same one unless a change lies ahead
     * @param declarations what the merchant declared, oldest first
     */
    public record Terms(
            Optional<PolicyVersion> inForce, Optional<AnnouncedPolicy> newest, List<Declaration> declarations) {

        /** Copies the list. */
        public Terms {
            declarations = List.copyOf(declarations);
        }
    }

    /** Looks. */
    public Terms handle(ShopId shop) {
        Instant now = clock.instant();
        List<AnnouncedPolicy> versions = ledger.versions();
        return new Terms(
                TermsInForce.at(versions, now),
                versions.stream().reduce((earlier, later) -> later),
                declarations.all(shop, retention.at(shop, now).horizon(DataClass.POLICY_ACCEPTANCE, now)));
    }
}
