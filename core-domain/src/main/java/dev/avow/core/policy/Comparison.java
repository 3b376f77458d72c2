package dev.avow.core.policy;

/** How one value of an option stands to another. */
public enum Comparison {
    /** It promises more. */
    STRICTER,
    /** It promises the same. */
    EQUAL,
    /** It promises less. */
    LOOSER,
    /** Neither promises more: never a guess. */
    INCOMPARABLE;

    /** The same seen from the other value. */
    public Comparison reversed() {
        return switch (this) {
            case STRICTER -> LOOSER;
            case LOOSER -> STRICTER;
            case EQUAL -> EQUAL;
            case INCOMPARABLE -> INCOMPARABLE;
        };
    }

    /** Says whether the value may stand where the other one is the least that is promised. */
    public boolean isAtLeastAsStrict() {
        return this == STRICTER || this == EQUAL;
    }

    /** From the sign that a comparator gives: negative is the stricter. */
    static Comparison ofSign(int sign) {
        if (sign == 0) {
            return EQUAL;
        }
        return sign < 0 ? STRICTER : LOOSER;
    }
}
