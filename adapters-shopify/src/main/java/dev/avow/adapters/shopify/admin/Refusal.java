package dev.avow.adapters.shopify.admin;

/** Why Shopify refuses a call, and would refuse it again. */
public enum Refusal {
    /** There is no token to ask with. */
    NO_TOKEN("shopify.no-token"),
    /** Shopify refused the token, and there is no other: the app is off the shop. */
    TOKEN_REFUSED("shopify.token-refused"),
    /** The token has not the scope, or the app may not do this. */
    ACCESS_DENIED("shopify.access-denied"),
    /** The app is not approved for the protected data of customers. */
    PROTECTED_DATA("shopify.protected-data"),
    /** There is no such shop or version. */
    NOT_FOUND("shopify.not-found"),
    /** It asks for too much at once: ask for smaller pages. */
    TOO_COSTLY("shopify.too-costly"),
    /** The document or its variables do not fit Shopify's schema. */
    INVALID("shopify.invalid");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }
}
