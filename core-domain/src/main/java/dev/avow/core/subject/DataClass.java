package dev.avow.core.subject;

/** A class of stored data that one retention rule speaks of. */
public enum DataClass {
    /** What a visitor and the assistant said to each other, redacted (S1-21, S0-13). */
    TRANSCRIPT
}
