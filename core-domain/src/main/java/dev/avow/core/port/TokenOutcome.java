package dev.avow.core.port;

import dev.avow.core.installation.TokenPair;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What became of asking for tokens. Which of them leaves the stored pair alone is what matters most. */
public sealed interface TokenOutcome {

    /** One function per case, so that a new case does not compile until everybody has thought of it. */
    <T> T fold(
            Function<Granted, T> granted,
            Function<SubjectTokenInvalid, T> subjectTokenInvalid,
            Function<GrantDead, T> grantDead,
            Function<ClientRefused, T> clientRefused,
            Function<Unknown, T> unknown);

    /**
     * A new pair: store both, in place of what was stored.
     *
     * @param pair the two
     */
    record Granted(TokenPair pair) implements TokenOutcome {
        @Override
        public <T> T fold(
                Function<Granted, T> granted,
                Function<SubjectTokenInvalid, T> subjectTokenInvalid,
                Function<GrantDead, T> grantDead,
                Function<ClientRefused, T> clientRefused,
                Function<Unknown, T> unknown) {
            return granted.apply(this);
        }
    }

    /** The merchant's ID token is over or wrong: the browser fetches another and asks again. What is stored stays. */
    record SubjectTokenInvalid() implements TokenOutcome {
        @Override
        public <T> T fold(
                Function<Granted, T> granted,
                Function<SubjectTokenInvalid, T> subjectTokenInvalid,
                Function<GrantDead, T> grantDead,
                Function<ClientRefused, T> clientRefused,
                Function<Unknown, T> unknown) {
            return subjectTokenInvalid.apply(this);
        }
    }

    /** The refresh token or code is expired, used up or revoked: only the merchant opening the app mends it. */
    record GrantDead() implements TokenOutcome {
        @Override
        public <T> T fold(
                Function<Granted, T> granted,
                Function<SubjectTokenInvalid, T> subjectTokenInvalid,
                Function<GrantDead, T> grantDead,
                Function<ClientRefused, T> clientRefused,
                Function<Unknown, T> unknown) {
            return grantDead.apply(this);
        }
    }

    /** Shopify does not know the app by these credentials, or the app is not on the shop any more. */
    record ClientRefused() implements TokenOutcome {
        @Override
        public <T> T fold(
                Function<Granted, T> granted,
                Function<SubjectTokenInvalid, T> subjectTokenInvalid,
                Function<GrantDead, T> grantDead,
                Function<ClientRefused, T> clientRefused,
                Function<Unknown, T> unknown) {
            return clientRefused.apply(this);
        }
    }

    /**
     * It may have been granted or not: keep the stored pair and ask again with it.
     *
     * @param code why, stable and without values
     * @param retryAfter how long Shopify asked to wait
     */
    record Unknown(String code, Optional<Duration> retryAfter) implements TokenOutcome {
        @Override
        public <T> T fold(
                Function<Granted, T> granted,
                Function<SubjectTokenInvalid, T> subjectTokenInvalid,
                Function<GrantDead, T> grantDead,
                Function<ClientRefused, T> clientRefused,
                Function<Unknown, T> unknown) {
            return unknown.apply(this);
        }
    }
}
