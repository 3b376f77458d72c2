package dev.avow.core.usecase;

import dev.avow.core.consent.Attestation;
import dev.avow.core.consent.Declaration;
import dev.avow.core.port.AnnouncedPolicy;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.KeptDeclaration;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Records what a merchant accepts and attests (S1-46, S1-47, S1-54, S3-10): a version of the policy that was announced, an
 * attestation that is asked for, or the use of the app while a version is in force. Repeating is harmless. Thread-safe.
 */
public final class DeclareForShop {

    private static final String CONFIGURATION = "configuration";
    private static final String NOBODY_READ_IT = "und";

    private final Declarations declarations;
    private final PolicyLedger ledger;
    private final KeyedHasher hasher;
    private final RetentionInForce retention;
    private final BiPredicate<ShopId, Instant> explicit;
    private final InstantSource clock;

    /**
     * Puts the use case together.
     *
     * @param explicit whether the policy that is in force for a shop at an instant is accepted by saying so only
     */
    public DeclareForShop(
            Declarations declarations,
            PolicyLedger ledger,
            KeyedHasher hasher,
            RetentionInForce retention,
            BiPredicate<ShopId, Instant> explicit,
            InstantSource clock) {
        this.declarations = declarations;
        this.ledger = ledger;
        this.hasher = hasher;
        this.retention = retention;
        this.explicit = explicit;
        this.clock = clock;
    }

    /**
     * What is declared.
     *
     * @param shop from the verified token, or from the configuration
     * @param textVersion which text was shown
     * @param language in which language
     * @param user who declares it, as the token names the person; empty where the configuration says it for the shop
     */
    public record Command(ShopId shop, String textVersion, String language, Optional<String> user) {
        /** Leaves the user out. */
        @Override
        public String toString() {
            return "Command[" + shop + ", " + textVersion + "]";
        }
    }

    /**
     * Records a declaration.
     *
     * @return whether the text is one of ours; nothing is recorded of another
     * @throws IllegalArgumentException if a part has another shape than {@link Declaration} takes
     * @throws PortException if it could not be kept
     */
    public boolean handle(Command command) {
        ShopId shop = command.shop();
        Declaration declaration = new Declaration(
                command.textVersion(),
                command.language(),
                command.user().isPresent() ? Declaration.Manner.EXPLICIT : Declaration.Manner.CONFIGURED,
                clock.instant(),
                command.user().map(user -> hash(shop, user)).orElse(CONFIGURATION));
        if (!isOurs(declaration)) {
            return false;
        }
        keep(shop, declaration);
        return true;
    }

    /**
     * Somebody of the merchant's uses the app: that accepts the policy in force, after a change from its effective date on
     * (S1-54). It is recorded once for each version, and told apart from an explicit yes. Where the policy asks for that yes, use
     * accepts nothing and nothing is recorded.
     */
    public void noteUse(ShopId shop, String user) {
        Instant now = clock.instant();
        if (explicit.test(shop, now)) {
            return;
        }
        TermsInForce.at(ledger.versions(), now)
                .map(Declaration::policyText)
                .filter(text -> isNew(shop, text, now))
                .ifPresent(text -> keep(
                        shop, new Declaration(text, NOBODY_READ_IT, Declaration.Manner.BY_USE, now, hash(shop, user))));
    }

    private String hash(ShopId shop, String user) {
        return hasher.hash("merchant-user/" + shop.domain(), user.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isNew(ShopId shop, String text, Instant now) {
        return declarations.all(shop, retention.at(shop, now).horizon(DataClass.POLICY_ACCEPTANCE, now)).stream()
                .noneMatch(known -> known.textVersion().equals(text));
    }

    private boolean isOurs(Declaration declaration) {
        boolean attestation = Attestation.of(declaration.textVersion())
                .filter(text -> text.language().equals(declaration.language()))
                .isPresent();
        List<AnnouncedPolicy> versions = attestation ? List.of() : ledger.versions();
        return attestation
                || versions.stream()
                        .map(version -> Declaration.policyText(version.version()))
                        .anyMatch(declaration.textVersion()::equals);
    }

    private void keep(ShopId shop, Declaration declaration) {
        declarations.keep(
                shop,
                new KeptDeclaration(
                        declaration,
                        retention.at(shop, declaration.at()).lifetime(DataClass.POLICY_ACCEPTANCE, declaration.at())));
    }
}
