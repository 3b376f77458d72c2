package dev.avow.core.disclosure;

import dev.avow.core.subject.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Who of the staff may do what. What is not granted is denied, and nobody may do anything without a second factor
 * (S0-05, S0-06, S4-15). Immutable and thread-safe.
 */
public final class RoleTable {

    private static final String RULE = "staff";

    private final Map<StaffRole, Set<StaffAction>> grants = new EnumMap<>(StaffRole.class);

    /** Copies the grants. */
    public RoleTable(Map<StaffRole, Set<StaffAction>> grants) {
        grants.forEach((role, actions) -> this.grants.put(role, Set.copyOf(actions)));
    }

    /** The least that each role needs. */
    public static RoleTable leastPrivilege() {
        return new RoleTable(Map.of(
                StaffRole.SUPPORT, Set.of(StaffAction.READ_STATUS),
                StaffRole.PRIVACY,
                        Set.of(
                                StaffAction.READ_PERSONAL_DATA,
                                StaffAction.EXPORT_PERSONAL_DATA,
                                StaffAction.ERASE_PERSONAL_DATA),
                StaffRole.OPERATIONS, Set.of(StaffAction.READ_STATUS, StaffAction.RUN_JOB, StaffAction.CHANGE_POLICY),
                StaffRole.AUDITOR, Set.of(StaffAction.READ_STATUS, StaffAction.READ_AUDIT)));
    }

    /** What a role may do. */
    public Set<StaffAction> grants(StaffRole role) {
        return grants.getOrDefault(role, Set.of());
    }

    /**
     * Says whether somebody may do something. Codes of a refusal: {@code staff.no-second-factor},
     * {@code staff.not-granted}.
     *
     * @param roles what the verified session says somebody is
     * @param secondFactor whether the verified session says that somebody signed in with more than one factor
     */
    public Verdict permits(Set<StaffRole> roles, boolean secondFactor, StaffAction action) {
        if (!secondFactor) {
            return new Verdict.Refused(RULE, "staff.no-second-factor");
        }
        return roles.stream().anyMatch(role -> grants(role).contains(action))
                ? new Verdict.Allowed(RULE)
                : new Verdict.Refused(RULE, "staff.not-granted");
    }
}
