package dev.avow.core.disclosure;

/** In which form a field rests in its store. */
public enum Protection {
    /** As it is. */
    PLAIN,
    /** After redaction. */
    REDACTED,
    /** As a keyed hash. */
    HASHED,
    /** Encrypted field by field (S0-02, S2-11). */
    SEALED
}
