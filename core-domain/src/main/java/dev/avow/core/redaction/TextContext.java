package dev.avow.core.redaction;

/** Where a text comes from. */
public enum TextContext {
    /** Typed into a chat, or written by a model. */
    FREE_TEXT,
    /** Typed into a field whose meaning is known. */
    FORM,
    /** Typed to prove who somebody is: meant for one check and nothing else. */
    VERIFICATION,
    /** What a tool or another system answered. */
    TOOL_RESULT
}
