package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.port.AuditEntry;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.Lifetime;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** AT-5, for trails that can be out of reach. */
public interface AuditTrailOutageContract {

    /** A trail whose server is gone. */
    AuditTrail unreachableTrail();

    /** AT-5. */
    @Test
    default void at5ReadingIsUnavailable() {
        AuditTrail trail = unreachableTrail();

        assertThatThrownBy(() -> trail.page(Chat.EVERYTHING, OptionalLong.empty(), 1))
                .isInstanceOf(PortException.Unavailable.class)
                .hasNoCause();
    }

    /** AT-5: what is not recorded must not be done (S0-07). */
    @Test
    default void at5AppendingIsUnavailableOrUnknown() {
        AuditTrail trail = unreachableTrail();
        AuditEntry entry = new AuditEntry(
                "0".repeat(43),
                StaffAction.READ_AUDIT,
                Optional.empty(),
                Optional.empty(),
                "allowed",
                Lifetime.fixed(Chat.NOW, Chat.NOW.plus(Chat.LIFE), Chat.VERSION));

        assertThatThrownBy(() -> trail.append(entry))
                .isInstanceOfAny(PortException.Unavailable.class, PortException.OutcomeUnknown.class)
                .hasNoCause();
    }
}
