package dev.avow.core.conversation;

/** Who said something. */
public enum Speaker {
    /** The visitor of the storefront. */
    SHOPPER,
    /** The shop's assistant. */
    ASSISTANT
}
