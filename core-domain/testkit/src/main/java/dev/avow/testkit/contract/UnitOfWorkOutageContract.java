package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.PortException;
import dev.avow.core.port.UnitOfWork;
import org.junit.jupiter.api.Test;

/** UW-4, for stores that can be out of reach. */
public interface UnitOfWorkOutageContract {

    /** A unit of work whose server is gone. */
    UnitOfWork unreachableUnitOfWork();

    /** Reads or writes anything in the stores that the unit groups; called inside a unit. */
    void touch();

    /** UW-4: whether it shows at the start, at the first statement or at the end. */
    @Test
    default void uw4AStoreOutOfReachIsUnavailable() {
        assertThatThrownBy(() -> unreachableUnitOfWork().call(() -> {
                    touch();
                    return true;
                }))
                .isInstanceOf(PortException.Unavailable.class)
                .hasNoCause();
    }
}
