package dev.avow.core.port;

import dev.avow.core.consent.PurposePolicy;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.subject.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Stands in front of everything that can be read: a purpose that no switched-on feature of the shop asks for is refused
 * (S0-16, S1-02, S1-19, S3-12, S3-48). Asked anew for each read, so that switching off works at once. Thread-safe.
 */
public final class PurposeGuard {

    /** The code of every refusal. */
    public static final String REFUSED = "purpose.refused";

    private final Function<Instant, PurposePolicy> policy;
    private final Instructions instructions;
    private final InstantSource clock;
    private final Set<Purpose> served;

    /**
     * Puts it together.
     *
     * @param policy the one in force at an instant
     */
    public PurposeGuard(Function<Instant, PurposePolicy> policy, Instructions instructions, InstantSource clock) {
        this(policy, instructions, clock, EnumSet.allOf(Purpose.class));
    }

    private PurposeGuard(
            Function<Instant, PurposePolicy> policy,
            Instructions instructions,
            InstantSource clock,
            Set<Purpose> served) {
        this.policy = policy;
        this.instructions = instructions;
        this.clock = clock;
        this.served = Set.copyOf(served);
    }

    /** One for data that serve these purposes alone, whatever else a shop pursues (S3-12). */
    PurposeGuard servingOnly(Set<Purpose> purposes) {
        return new PurposeGuard(policy, instructions, clock, purposes);
    }

    /**
     * Lets a purpose pass.
     *
     * @throws PortException.Rejected with code {@value #REFUSED} if the purpose may not be pursued for the shop, or these
     *     data do not serve it
     * @throws PortException.Unavailable if nobody can tell
     */
    public void require(ShopId shop, Purpose purpose) {
        if (!served.contains(purpose)) {
            throw new PortException.Rejected(REFUSED, "purpose.not-served for " + purpose);
        }
        Instant now = clock.instant();
        Verdict verdict = policy.apply(now).permits(purpose, instructions.switchedOn(shop), now);
        if (!verdict.isAllowed()) {
            String why = verdict.fold(Verdict.Allowed::rule, Verdict.Refused::code);
            throw new PortException.Rejected(REFUSED, why + " for " + purpose);
        }
    }
}
