package dev.avow.app.rest;

import dev.avow.core.disclosure.StaffMember;
import dev.avow.core.port.PortException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the staff face asks about the tokens of the maker's identity provider. Thread-safe. */
public interface StaffDoor {

    /** Whether there is a staff face at all: without an identity provider there is none. */
    boolean isOpen();

    /**
     * Whom a token names; empty if it is not valid now, or not for this service.
     *
     * @throws PortException.Unavailable if the provider's keys could not be had
     */
    Optional<StaffMember> memberOf(@Nullable String token);
}
