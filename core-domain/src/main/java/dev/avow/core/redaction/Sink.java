package dev.avow.core.redaction;

/** Where redacted text may go. A text names the sinks it was redacted for and opens for no other. */
public enum Sink {
    /** A language model of another company (S1-28 to S1-30). */
    MODEL,
    /** A conversation at rest, and what its shopper and its merchant read of it (S1-06, S1-11). */
    TRANSCRIPT,
    /** A log line (S1-11). */
    LOG,
    /** A file that leaves the house at somebody's request. */
    EXPORT,
    /** Counts and their labels (S1-08). */
    ANALYTICS,
    /** What is told of a failure, here or to a tracker. */
    ERROR_REPORT
}
