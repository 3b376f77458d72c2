package dev.avow.core.disclosure;

/** What staff can ask of the service. */
public enum StaffAction {
    /** See how the service and its jobs are. */
    READ_STATUS,
    /** Start a scheduled job now. */
    RUN_JOB,
    /** Read one shop's personal data. */
    READ_PERSONAL_DATA,
    /** Export personal data. */
    EXPORT_PERSONAL_DATA,
    /** Erase personal data. */
    ERASE_PERSONAL_DATA,
    /** Read what was done to personal data, and by whom. */
    READ_AUDIT,
    /** Put another policy in force. */
    CHANGE_POLICY;

    /** Whether somebody is told a person's data, which needs a {@link DisclosureGround} (S3-15). */
    public boolean isDisclosure() {
        return this == READ_PERSONAL_DATA || this == EXPORT_PERSONAL_DATA;
    }
}
