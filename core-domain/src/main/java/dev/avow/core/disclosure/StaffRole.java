package dev.avow.core.disclosure;

/** What a member of the app maker's staff can be (S0-05, S4-15). */
public enum StaffRole {
    /** Answers merchants. */
    SUPPORT,
    /** Handles requests of data subjects. */
    PRIVACY,
    /** Runs the service. */
    OPERATIONS,
    /** Checks what the others did. */
    AUDITOR
}
