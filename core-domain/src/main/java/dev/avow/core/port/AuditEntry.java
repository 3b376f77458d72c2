package dev.avow.core.port;

import dev.avow.core.disclosure.DisclosureGround;
import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that staff asked for, whether or not it was allowed (S0-07, S4-15). Says nothing about a shopper and does
 * not name the member of the staff.
 *
 * @param actor who asked, as a keyed hash: the same person has the same while the key lives; 43 characters of base64url
 * @param action what was asked for
 * @param shop whose data, if it was one shop's
 * @param ground why a person's data was to be told, if somebody gave a ground (S3-15)
 * @param verdict {@code allowed}, or the stable code of the refusal; 1 to 64 characters of {@code a-z - .}
 * @param lifetime when it was asked, and when the entry goes
 */
public record AuditEntry(
        String actor,
        StaffAction action,
        Optional<ShopId> shop,
        Optional<DisclosureGround> ground,
        String verdict,
        Lifetime lifetime) {

    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern CODE = Pattern.compile("[a-z.-]{1,64}");

    /**
     * Checks the shapes.
     *
     * @throws IllegalArgumentException if the actor is no hash or the verdict no code
     */
    public AuditEntry {
        if (!HASH.matcher(actor).matches() || !CODE.matcher(verdict).matches()) {
            throw new IllegalArgumentException("an audit entry has a hash for its actor and a code for its verdict");
        }
    }
}
