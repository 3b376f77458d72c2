package dev.avow.core.consent;

/** Which rule a place has for storing things on a visitor's device and for tracking. In the order of strictness. */
public enum Regime {
    /** No rule that asks for a decision of the visitor. */
    NONE,
    /** Allowed until the visitor declines. */
    OPT_OUT,
    /** Forbidden until the visitor agrees. */
    OPT_IN,
    /** Nobody knows. Treated as the strictest. */
    UNKNOWN
}
