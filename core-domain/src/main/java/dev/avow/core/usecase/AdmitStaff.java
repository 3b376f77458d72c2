package dev.avow.core.usecase;

import dev.avow.core.disclosure.DisclosureGround;
import dev.avow.core.disclosure.RoleTable;
import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.disclosure.StaffMember;
import dev.avow.core.port.AuditEntry;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.subject.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets staff do what their role grants, and records each request, allowed or refused, before anything is done
 * (S0-05, S0-06, S0-07, S4-15). What tells a person's data needs a ground (S3-15). When the record cannot be kept, nobody
 * is let in. Thread-safe.
 */
public final class AdmitStaff {

    private static final String RULE = "staff";
    private static final String SCOPE = "staff";
    private static final String ALLOWED = "allowed";

    private final RoleTable table;
    private final AuditTrail trail;
    private final KeyedHasher hasher;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public AdmitStaff(
            RoleTable table, AuditTrail trail, KeyedHasher hasher, RetentionInForce retention, InstantSource clock) {
        this.table = table;
        this.trail = trail;
        this.hasher = hasher;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * What somebody asks for.
     *
     * @param who from the verified session
     * @param action what is to be done
     * @param shop whose data, if it is one shop's
     * @param ground why a person's data is to be told; empty where none was given, or none that counts
     */
    public record Command(
            StaffMember who, StaffAction action, Optional<ShopId> shop, Optional<DisclosureGround> ground) {

        /** For what concerns no shop and tells nobody's data. */
        public static Command of(StaffMember who, StaffAction action) {
            return new Command(who, action, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Judges and records. Codes of a refusal: those of {@link RoleTable#permits}, and {@code staff.no-ground}.
     *
     * @throws PortException if the record could not be kept: then nothing may be done
     */
    public Verdict handle(Command command) {
        StaffMember who = command.who();
        Verdict verdict = table.permits(who.roles(), who.hasSecondFactor(), command.action());
        if (verdict.isAllowed()
                && command.action().isDisclosure()
                && command.ground().isEmpty()) {
            verdict = new Verdict.Refused(RULE, "staff.no-ground");
        }
        Instant now = clock.instant();
        trail.append(new AuditEntry(
                hasher.hash(SCOPE, who.name().getBytes(StandardCharsets.UTF_8)),
                command.action(),
                command.shop(),
                command.ground(),
                verdict.fold(allowed -> ALLOWED, Verdict.Refused::code),
                retention.at(now).lifetime(DataClass.AUDIT_ENTRY, now)));
        return verdict;
    }
}
