package dev.avow.core.redaction;

/** What becomes of a value, from the mildest to the strictest: where several sinks are named the strictest wins. */
public enum Mode {
    /** It stays. Only for kinds above the floor. */
    KEEP,
    /** A placeholder whose original the caller holds for this one request. */
    RESTORABLE,
    /** A placeholder. */
    PLACEHOLDER,
    /** Three asterisks: not even the kind is told. */
    MASK,
    /** Nothing is left in its place. */
    DROP,
    /** The whole text is refused. */
    REFUSE
}
