package dev.avow.adapters.shopify;

/** The app's client id and secret, as the token endpoint wants them. The secret is not printed. Immutable. */
public final class AppCredentials {

    private final String clientId;
    private final String clientSecret;

    private AppCredentials(String clientId, String clientSecret) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /**
     * Wraps both.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public static AppCredentials of(String clientId, String clientSecret) {
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("client id and client secret must not be blank");
        }
        return new AppCredentials(clientId, clientSecret);
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    @Override
    public String toString() {
        return "AppCredentials[" + clientId + ", masked]";
    }
}
