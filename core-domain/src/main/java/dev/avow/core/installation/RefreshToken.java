package dev.avow.core.installation;

import org.jspecify.annotations.Nullable;

/**
 * What gets the next pair of tokens for one shop, once. Immutable. It is not printed, and neither Java nor a JSON mapper can
 * serialise it (S4-13): it has no property, and {@link #reveal()} is called where it is sealed or sent alone.
 */
public final class RefreshToken {

    private static final int MAX_LENGTH = 4096;

    private final String value;

    private RefreshToken(String value) {
        this.value = value;
    }

    /**
     * Wraps what Shopify gave.
     *
     * @throws IllegalArgumentException if it is not 1 to 4,096 visible ASCII characters, which no header could carry
     */
    public static RefreshToken of(String value) {
        return new RefreshToken(Secrets.checked(value, MAX_LENGTH));
    }

    /** The secret itself: for sealing, and for the one request it is made for. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RefreshToken token && Secrets.same(value, token.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "RefreshToken[hidden]";
    }
}
