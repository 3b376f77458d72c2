package dev.avow.core.recovery;

/** How far the work for a checkout has come. Where a call may have been made, its stage says so before it is. */
public enum RecoveryStage {
    /** It is decided about, over and over, until nothing can change any more. */
    OPEN,
    /** Nothing known here forbids a mail: it is about to be looked at closely. */
    READY,
    /** A draft order may have been asked for. */
    CREATING,
    /** The invoice may have been asked for: what forbids it now comes too late. */
    INVOICING,
    /** Whether Shopify did what it was asked stayed unknown: a person has to look. */
    STOPPED;

    /** Whether a call may be on its way. */
    public boolean isInFlight() {
        return this == CREATING || this == INVOICING;
    }
}
