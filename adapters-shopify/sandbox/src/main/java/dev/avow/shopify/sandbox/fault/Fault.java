package dev.avow.shopify.sandbox.fault;

/** Something that goes wrong. */
public enum Fault {
    /** A refresh is done, then the answer is a 520: the new pair is lost on the way. */
    TOKEN_LOST("Token: refreshed, then 520"),
    /** The token endpoint answers 503 and has done nothing. */
    TOKEN_UNAVAILABLE("Token: 503"),
    /** The token answer says nothing of its expiry. */
    TOKEN_WITHOUT_EXPIRY("Token: no expires_in"),
    /** The token answer's refresh token is blank. */
    TOKEN_BLANK_REFRESH("Token: blank refresh token"),
    /** The token endpoint takes its time, see {@link Faults#slowness}. */
    TOKEN_SLOW("Token: slow"),
    /** Admin answers with a page instead of JSON. */
    ADMIN_HTML("Admin: a page instead of JSON"),
    /** Admin answers with the first root field missing and an error beside the rest. */
    ADMIN_HALF_DATA("Admin: half the data, and an error"),
    /** The shop is frozen: 402. */
    ADMIN_FROZEN("Admin: 402, shop frozen"),
    /** The shop is locked: 423. */
    ADMIN_LOCKED("Admin: 423, shop locked"),
    /** The request looks dangerous: 430. */
    ADMIN_REJECTED("Admin: 430, rejected"),
    /** The edge answers 520 and nothing was done. */
    ADMIN_520("Admin: 520"),
    /** Admin answers 503 and has done nothing. */
    ADMIN_UNAVAILABLE("Admin: 503"),
    /** The operation is done and the connection cut before the answer. */
    ADMIN_ANSWER_LOST("Admin: done, answer lost"),
    /** Admin takes its time, see {@link Faults#slowness}. */
    ADMIN_SLOW("Admin: slow"),
    /** The app may not see what it asks for. */
    ADMIN_DENIED("Admin: ACCESS_DENIED"),
    /** The app is not approved for customers' data: those fields are null, with errors. */
    ADMIN_UNAPPROVED("Admin: protected data not approved"),
    /** The version asked for is served by another one. */
    ADMIN_FELL_FORWARD("Admin: version fell forward"),
    /** Throttled, with status 200. */
    ADMIN_THROTTLED("Admin: throttled (200)"),
    /** Throttled, with status 429 and {@code Retry-After}. */
    ADMIN_THROTTLED_429("Admin: throttled (429)"),
    /** All filters of searches are ignored, as unknown ones are. */
    ADMIN_SEARCH_IGNORED("Admin: filters ignored");

    private final String label;

    Fault(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
