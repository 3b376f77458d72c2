package dev.avow.core.conversation;

/** What a shopper said of an answer: one of two words, and none of their own. */
public enum Rating {
    /** It helped. */
    HELPFUL,
    /** It did not. */
    UNHELPFUL
}
