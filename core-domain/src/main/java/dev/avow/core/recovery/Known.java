package dev.avow.core.recovery;

/** An answer that may be missing. Whoever cannot tell says {@link #UNKNOWN}, and no rule takes that for a permission. */
public enum Known {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** Nobody could tell. */
    UNKNOWN;

    /** What is known for sure. */
    public static Known of(boolean answer) {
        return answer ? YES : NO;
    }
}
