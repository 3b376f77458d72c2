package dev.avow.core.consent;

/** What the browser said about one {@link Signal}. */
public enum SignalValue {
    /** The visitor said yes; or the {@code ...Allowed()} method returned true, and nobody can tell whether by the visitor's word. */
    YES,
    /** The {@code ...Allowed()} method returned true though the visitor said nothing: no law asks for it there, or none so far. */
    ALLOWED,
    /** It returned false, or the visitor declined. */
    NO,
    /** There is no decision yet. */
    UNSET,
    /** The API did not load, is absent, or answered something else. */
    API_MISSING;

    /** Reads the API's own words, {@code yes}, {@code no} and the empty text; any other word is {@link #API_MISSING}. */
    public static SignalValue of(String word) {
        return switch (word) {
            case "yes" -> YES;
            case "no" -> NO;
            case "" -> UNSET;
            default -> API_MISSING;
        };
    }

    /** Reads the answer of an {@code ...Allowed()} method. */
    public static SignalValue of(boolean allowed) {
        return allowed ? YES : NO;
    }
}
