package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.Instruction;
import dev.avow.core.port.Instructions;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All that {@link Instructions} owe (IN-1 to IN-4). */
public interface InstructionsContract {

    /** The port under test; it may be the same one for every test, and may hold other data. */
    Instructions instructions();

    /** IN-1. */
    @Test
    default void in1TheLastRecordedInstructionDecides() {
        ShopId shop = Fresh.shop();
        Instructions instructions = instructions();
        instructions.record(shop, instruction(Feature.CHAT, true, 0));
        instructions.record(shop, instruction(Feature.LEADS, true, 1));
        instructions.record(shop, instruction(Feature.CHAT, false, 2));
        assertThat(instructions.switchedOn(shop)).containsExactly(Feature.LEADS);

        instructions.record(shop, instruction(Feature.CHAT, true, 3));

        assertThat(instructions.switchedOn(shop)).containsExactlyInAnyOrder(Feature.CHAT, Feature.LEADS);
    }

    /** IN-1. */
    @Test
    default void in1AClockThatSteppedBackBringsNoOldInstructionForth() {
        ShopId shop = Fresh.shop();
        Instructions instructions = instructions();
        instructions.record(shop, instruction(Feature.CHAT, true, 100));

        instructions.record(shop, instruction(Feature.CHAT, false, 50));

        assertThat(instructions.switchedOn(shop)).isEmpty();
    }

    /** IN-2. */
    @Test
    default void in2AShopHasItsOwnInstructionsOnly() {
        ShopId shop = Fresh.shop();
        ShopId other = Fresh.shop();
        Instructions instructions = instructions();

        instructions.record(other, instruction(Feature.CHAT, true, 0));
        instructions.record(shop, instruction(Feature.INBOX, true, 0));

        assertThat(instructions.switchedOn(shop)).containsExactly(Feature.INBOX);
        assertThat(instructions.all(shop)).containsExactly(instruction(Feature.INBOX, true, 0));
    }

    /** IN-2. */
    @Test
    default void in2NothingIsOnForAnUnknownShop() {
        ShopId stranger = Fresh.shop();

        assertThat(instructions().switchedOn(stranger)).isEmpty();
        assertThat(instructions().all(stranger)).isEmpty();
    }

    /** IN-3. */
    @Test
    default void in3RecordingWhatHoldsAlreadyChangesNothing() {
        ShopId shop = Fresh.shop();
        Instructions instructions = instructions();
        instructions.record(shop, instruction(Feature.INBOX, false, 0));
        instructions.record(shop, instruction(Feature.CHAT, true, 1));

        instructions.record(shop, new Instruction(Feature.CHAT, true, TestTime.START, new PolicyVersion(9)));

        assertThat(instructions.all(shop)).containsExactly(instruction(Feature.CHAT, true, 1));
    }

    /** IN-4. */
    @Test
    default void in4EveryInstructionStaysReadableInTheOrderOfRecording() {
        ShopId shop = Fresh.shop();
        Instructions instructions = instructions();
        List<Instruction> given = List.of(
                instruction(Feature.CHAT, true, 5),
                instruction(Feature.CHAT, false, 3),
                instruction(Feature.CHAT, true, 4));

        given.forEach(instruction -> instructions.record(shop, instruction));

        assertThat(instructions.all(shop)).containsExactlyElementsOf(given);
    }

    private static Instruction instruction(Feature feature, boolean on, int second) {
        return new Instruction(
                feature,
                on,
                TestTime.START.plus(Duration.ofSeconds(second).plusMillis(7)),
                new PolicyVersion(second + 1));
    }
}
