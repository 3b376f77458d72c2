package dev.avow.core.rights;

import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.subject.Purpose;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The request for which something is stopped, and what that is (S1-39, S1-41, S4-10). Each is lifted by itself: what one of them
 * stopped goes on for no other's lift. Every one stops what those before it stop, and more.
 */
public enum StopReason {
    /** No reminders, and no attribution. */
    OPT_OUT(Kind.OPT_OUT),
    /**
     * No answers either. What else rests on a legitimate interest is objected to in the way that its policy names, such as deleting the
     * chat, which takes it from the inbox (S1-34).
     */
    OBJECTION(Kind.OBJECTION),
    /** No use at all. */
    RESTRICTION(Kind.RESTRICTION);

    private final Kind kind;

    StopReason(Kind kind) {
        this.kind = kind;
    }

    /** The reason that a request of this kind is; empty for one that stops nothing. */
    public static Optional<StopReason> of(Kind kind) {
        return Arrays.stream(values()).filter(reason -> reason.kind == kind).findFirst();
    }

    /** The narrowest that stops all of these; empty if there are none, or none stops them all. */
    public static Optional<StopReason> narrowest(Collection<Purpose> stopped) {
        return stopped.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(reason -> reason.purposes().containsAll(stopped))
                        .findFirst();
    }

    /** Its name in the journal's hashes, which is never another: a stop under a former name would be found no more. */
    public String key() {
        return kind.key();
    }

    /** The request that it is. */
    public Kind kind() {
        return kind;
    }

    /**
     * On which word of staff it is lifted. That a restriction ends is for the controller to say, once the person was told (GDPR Art.
     * 18(3)). What somebody objected to or opted out of goes on at that person's word alone: with mails and with grounds that would
     * outweigh an objection in one stop, nobody else's could be enough for both (Art. 21(1), 21(3)).
     */
    public Lifting.Word liftedOn() {
        return switch (this) {
            case OPT_OUT, OBJECTION -> Lifting.Word.ASKED;
            case RESTRICTION -> Lifting.Word.TOLD;
        };
    }

    /** Whether it is lifted on that word: staff's, or the visitor's own by the chat's key. */
    public boolean isLiftedOn(Lifting.Word word) {
        return word == Lifting.Word.OWN_KEY || word == liftedOn();
    }

    /** What it stops. */
    public Set<Purpose> purposes() {
        return switch (this) {
            case OPT_OUT -> Set.of(Purpose.CART_RECOVERY, Purpose.ATTRIBUTION);
            case OBJECTION -> Set.of(Purpose.ANSWERING, Purpose.CART_RECOVERY, Purpose.ATTRIBUTION);
            case RESTRICTION ->
                Set.of(
                        Purpose.ANSWERING,
                        Purpose.MERCHANT_INBOX,
                        Purpose.LEAD_FOLLOW_UP,
                        Purpose.CART_RECOVERY,
                        Purpose.ATTRIBUTION);
        };
    }
}
