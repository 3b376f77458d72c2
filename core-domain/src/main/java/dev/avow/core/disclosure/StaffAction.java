package dev.avow.core.disclosure;

/** What is done to personal data and to the service, and written down: by staff, by merchants, or by the service itself. */
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
    CHANGE_POLICY,
    /** Take a request of a data subject (S4-25). */
    TAKE_REQUEST,
    /** Settle a request of a data subject, or refuse it (S4-25). */
    SETTLE_REQUEST,
    /** Hand over a package that was made for a data subject (S3-35). */
    HAND_OVER_PACKAGE,
    /** Tell stores that were restored what was erased (S3-43). */
    REAPPLY_ERASURES;

    /** Whether somebody is told a person's data, which needs a {@link DisclosureGround} (S3-15). */
    public boolean isDisclosure() {
        return this == READ_PERSONAL_DATA || this == EXPORT_PERSONAL_DATA;
    }
}
