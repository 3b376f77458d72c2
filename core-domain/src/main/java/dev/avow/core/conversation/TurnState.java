package dev.avow.core.conversation;

/** How a turn ended. */
public enum TurnState {
    /** All was said. */
    COMPLETE,
    /** The model hit its length limit. */
    TRUNCATED,
    /** The model or its provider declined to answer. */
    DECLINED,
    /** No model gave an answer; the text is what had come by then, often nothing. */
    FAILED,
    /** The shopper went away while the answer was coming. */
    INTERRUPTED
}
