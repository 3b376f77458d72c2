package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.Instruction;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import org.junit.jupiter.api.Test;

/** IN-5, for stores that can be out of reach. */
public interface InstructionsOutageContract {

    /** Instructions whose server is gone. */
    Instructions unreachableInstructions();

    /** IN-5: what cannot be read is not "nothing". */
    @Test
    default void in5ReadingIsUnavailable() {
        ShopId shop = Fresh.shop();
        Instructions instructions = unreachableInstructions();

        assertThatThrownBy(() -> instructions.switchedOn(shop))
                .isInstanceOf(PortException.Unavailable.class)
                .hasNoCause();
        assertThatThrownBy(() -> instructions.all(shop))
                .isInstanceOf(PortException.Unavailable.class)
                .hasNoCause();
    }

    /** IN-5. */
    @Test
    default void in5WritingIsUnavailableOrUnknown() {
        Instruction instruction = new Instruction(Feature.CHAT, true, TestTime.START, new PolicyVersion(1));

        assertThatThrownBy(() -> unreachableInstructions().record(Fresh.shop(), instruction))
                .isInstanceOfAny(PortException.Unavailable.class, PortException.OutcomeUnknown.class)
                .hasNoCause();
    }
}
