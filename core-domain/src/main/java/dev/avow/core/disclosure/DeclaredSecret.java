package dev.avow.core.disclosure;

/**
 * What an environment says about one of its secrets; never the secret.
 *
 * @param name what it is for, for example {@code shopify-secret}; not blank
 * @param fingerprint a hash of it, equal where the secret is equal; not blank
 * @param mark for which kind of environment it was made
 */
public record DeclaredSecret(String name, String fingerprint, Mark mark) {

    /** For which kind of environment a secret was made, as far as it can be seen. */
    public enum Mark {
        /** For production. */
        LIVE,
        /** For tests, or a published example. */
        TEST,
        /** It does not show. */
        NONE
    }

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public DeclaredSecret {
        if (name.isBlank() || fingerprint.isBlank()) {
            throw new IllegalArgumentException("a secret is declared by its name and a fingerprint");
        }
    }
}
