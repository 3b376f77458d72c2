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
import java.util.function.BiPredicate;

/** Shows a merchant what is to be accepted and attested, and what was (S1-46, S1-47, S1-54, S3-10). Thread-safe. */
public final class ReadTerms {

    private final Declarations declarations;
    private final PolicyLedger ledger;
    private final RetentionInForce retention;
    private final BiPredicate<ShopId, Instant> explicit;
    private final InstantSource clock;

    /**
     * Puts the use case together.
     *
     * @param explicit whether the policy that is in force for a shop at an instant is accepted by saying so only
     */
    public ReadTerms(
            Declarations declarations,
            PolicyLedger ledger,
            RetentionInForce retention,
            BiPredicate<ShopId, Instant> explicit,
            InstantSource clock) {
        this.declarations = declarations;
        this.ledger = ledger;
        this.retention = retention;
        this.explicit = explicit;
        this.clock = clock;
    }

    /**
     * What binds a merchant.
     *
     * @param inForce the version of the policy whose effective date has come
     * @param newest the version that was announced last; the same one unless a change lies ahead
     * @param due the version in force, where the merchant has still to say that it is accepted
     * @param declarations what the merchant declared, oldest first
     */
    public record Terms(
            Optional<PolicyVersion> inForce,
            Optional<AnnouncedPolicy> newest,
            Optional<PolicyVersion> due,
            List<Declaration> declarations) {

        /** Copies the list. */
        public Terms {
            declarations = List.copyOf(declarations);
        }
    }

    /** Looks. */
    public Terms handle(ShopId shop) {
        Instant now = clock.instant();
        List<AnnouncedPolicy> versions = ledger.versions();
        List<Declaration> made =
                declarations.all(shop, retention.at(shop, now).horizon(DataClass.POLICY_ACCEPTANCE, now));
        Optional<PolicyVersion> inForce = TermsInForce.at(versions, now);
        return new Terms(
                inForce,
                versions.stream().reduce((earlier, later) -> later),
                inForce.filter(version -> explicit.test(shop, now) && !isSaid(made, version)),
                made);
    }

    private static boolean isSaid(List<Declaration> made, PolicyVersion version) {
        return made.stream()
                .filter(each -> each.manner() != Declaration.Manner.BY_USE)
                .anyMatch(each -> each.textVersion().equals(Declaration.policyText(version)));
    }
}
