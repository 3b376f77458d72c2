package dev.avow.core.disclosure;

import java.util.Set;

/**
 * Somebody of the app maker's staff, as a verified session says it. No record, since the name may be a mail address:
 * {@code toString} leaves it out. Immutable and thread-safe.
 */
public final class StaffMember {

    private static final int LONGEST_NAME = 1_024;

    private final String name;
    private final Set<StaffRole> roles;
    private final boolean secondFactor;

    /**
     * Takes over what a session says.
     *
     * @param name how the identity provider calls the person, stable, at most 1024 UTF-16 units
     * @param roles what the person is; may be empty
     * @param secondFactor whether the person signed in with more than one factor
     * @throws IllegalArgumentException if the name is blank or longer
     */
    public StaffMember(String name, Set<StaffRole> roles, boolean secondFactor) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a member of the staff has a name of at most " + LONGEST_NAME);
        }
        this.name = name;
        this.roles = Set.copyOf(roles);
        this.secondFactor = secondFactor;
    }

    /** The name at the identity provider; to be hashed, never kept. */
    public String name() {
        return name;
    }

    /** What the person is. */
    public Set<StaffRole> roles() {
        return roles;
    }

    /** Whether more than one factor was asked for (S0-06). */
    public boolean hasSecondFactor() {
        return secondFactor;
    }

    @Override
    public String toString() {
        return "StaffMember" + roles;
    }
}
