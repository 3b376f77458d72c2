package dev.avow.core.port;

import java.util.List;
import java.util.Optional;

/**
 * The audit trail as a chain, for whoever checks it. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>AL-1 the head is the link of the newest entry; empty before the first
 *   <li>AL-2 behind each link comes one entry, or one signed gap where entries were removed after their life
 * </ul>
 */
public interface AuditLinks {

    /** The newest link. */
    String head();

    /** Entries behind a link that hang together without a gap, in their order, with the links that are stored with them. */
    List<Linked> behind(String previous, int limit);

    /** The gap behind a link. */
    Optional<Gap> gap(String previous);

    /**
     * An entry in the chain.
     *
     * @param link as it is stored
     * @param entry what was recorded
     */
    record Linked(String link, AuditEntry entry) {}

    /**
     * Entries that were removed.
     *
     * @param link the last of theirs
     * @param removed how many they were
     * @param signature that it was us
     */
    record Gap(String link, long removed, Signer.Signature signature) {}
}
