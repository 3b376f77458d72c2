package dev.avow.app.wiring;

import dev.avow.app.rest.StaffDoor;
import dev.avow.core.disclosure.StaffMember;
import dev.avow.core.disclosure.StaffRole;
import dev.avow.core.port.PortException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * Checks tokens of the staff's identity provider: signed by one of its public keys, for this service, valid now. Shared
 * secrets and unsigned tokens are refused by their algorithm. The library's exceptions quote tokens, so none of them leaves
 * this class. Thread-safe.
 */
final class StaffTokens implements StaffDoor {

    private static final int LONGEST_TOKEN = 16_384;
    private static final int LEEWAY_SECONDS = 10;
    private static final Set<String> MFA = Set.of("mfa");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final AlgorithmConstraints PUBLIC_KEYS_ONLY = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384);

    private final AvowConfig.Staff settings;
    private final VerificationKeyResolver keys;
    private final InstantSource clock;

    StaffTokens(AvowConfig.Staff settings, VerificationKeyResolver keys, InstantSource clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Optional<StaffMember> memberOf(@Nullable String token) {
        if (token == null || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            return member(new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(PUBLIC_KEYS_ONLY)
                    .setVerificationKeyResolver(keys)
                    .setExpectedIssuer(settings.issuer())
                    .setExpectedAudience(settings.audience())
                    .setRequireSubject()
                    .setRequireIssuedAt()
                    .setRequireExpirationTime()
                    .setAllowedClockSkewInSeconds(LEEWAY_SECONDS)
                    .setEvaluationTime(
                            NumericDate.fromMilliseconds(clock.instant().toEpochMilli()))
                    .build()
                    .processToClaims(token));
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException e) {
            if (isForWantOfKeys(e)) {
                throw new PortException.Unavailable("staff.keys", "the identity provider's keys cannot be had");
            }
            return Optional.empty();
        }
    }

    private Optional<StaffMember> member(JwtClaims claims) throws MalformedClaimException {
        return claims.getSubject().isBlank()
                ? Optional.empty()
                : Optional.of(new StaffMember(
                        claims.getIssuer() + " " + claims.getSubject(),
                        roles(words(claims, settings.rolesClaim().orElse("roles"))),
                        hasSecondFactor(claims)));
    }

    private Set<StaffRole> roles(Collection<String> said) {
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        settings.roles().forEach((role, names) -> {
            if (names.stream().anyMatch(said::contains)) {
                roles.add(role);
            }
        });
        return roles;
    }

    private boolean hasSecondFactor(JwtClaims claims) {
        Collection<String> amr = words(claims, "amr");
        Collection<String> acr = words(claims, "acr");
        return settings.amr().orElse(MFA).stream().anyMatch(amr::contains)
                || settings.acr().orElse(Set.of()).stream().anyMatch(acr::contains);
    }

    /** A claim that is a text or a list of texts; of another shape it says nothing. */
    private static Collection<String> words(JwtClaims claims, String path) {
        @Nullable Object value = claims.getClaimsMap();
        for (String step : SLASH.splitAsStream(path).toList()) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        if (value instanceof String word) {
            return Set.of(word);
        }
        return value instanceof Collection<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : Set.of();
    }

    private static boolean isForWantOfKeys(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
