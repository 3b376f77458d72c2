package dev.avow.core.redaction;

/** Where redacted text may go. A text names the sinks it was redacted for and opens for no other. */
public enum Sink {
    /** A language model of another company (S1-28 to S1-30). */
    MODEL,
    /** A conversation at rest, and what its shopper and its merchant read of it (S1-06, S1-11). */
    TRANSCRIPT
}
