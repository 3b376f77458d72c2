package dev.avow.core.port;

import java.util.List;

/**
 * Keeps the versions of the policy, for good: a version is never changed or removed (S1-52, S1-54). Thread-safe. Its
 * duties:
 *
 * <ul>
 *   <li>PL-1 what was announced is read back in the order of versions, values exactly, instants to the millisecond
 *   <li>PL-2 versions count from 1 without a gap: announcing any but the next one, whether it is there already or too far
 *       ahead, is a {@link PortException.Conflict} with code {@code policy.version} and changes nothing
 *   <li>PL-3 of several instances that announce the same version at once exactly one succeeds
 * </ul>
 */
public interface PolicyLedger {

    /** All versions, the oldest first; empty before the first announcement. */
    List<AnnouncedPolicy> versions();

    /** Announces the next version. */
    void announce(AnnouncedPolicy policy);
}
