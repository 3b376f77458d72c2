package dev.avow.core.subject;

/** What the maker of the app is to a class of data (GDPR Art. 4(7) and (8)); it belongs to the class, not to the app. */
public enum Role {
    /** Decides why and how. */
    CONTROLLER,
    /** Acts on the merchant's instructions. */
    PROCESSOR
}
