package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryInstructions;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenInstructionsTest {

    private static final String LAST = "in1TheLastRecordedInstructionDecides";
    private static final String CLOCK = "in1AClockThatSteppedBackBringsNoOldInstructionForth";
    private static final String OWN = "in2AShopHasItsOwnInstructionsOnly";
    private static final String STRANGER = "in2NothingIsOnForAnUnknownShop";
    private static final String AGAIN = "in3RecordingWhatHoldsAlreadyChangesNothing";
    private static final String ORDER = "in4EveryInstructionStaysReadableInTheOrderOfRecording";

    @TestFactory
    Stream<DynamicTest> brokenInstructionsAreFlagged() {
        return new ContractRun<>(InstructionsContract.class)
                .flags(List.of(
                        broken("never switches off", contract(NeverOff::new), LAST, CLOCK),
                        broken("goes by the clock", contract(ByTheClock::new), CLOCK, ORDER),
                        broken("mixes shops", contract(OneShop::new), OWN),
                        broken("has everything on at first", contract(AllOn::new), STRANGER),
                        broken("records again and again", contract(Appending::new), AGAIN)));
    }

    @TestFactory
    Stream<DynamicTest> instructionsThatHideAnOutageAreFlagged() {
        return new ContractRun<>(InstructionsOutageContract.class)
                .flags(List.of(
                        broken(
                                "lets the driver's exception out",
                                () -> () -> new GoneInstructions(new IllegalStateException("driver")),
                                "in5ReadingIsUnavailable",
                                "in5WritingIsUnavailableOrUnknown"),
                        broken("says that nothing is on", () -> InMemoryInstructions::new, "in5ReadingIsUnavailable"),
                        broken(
                                "says that it cannot be done",
                                () -> () -> new GoneInstructions(new PortException.Rejected("no", "no")),
                                "in5WritingIsUnavailableOrUnknown")));
    }

    private static Supplier<InstructionsContract> contract(Supplier<Instructions> instructions) {
        Instructions made = instructions.get();
        return () -> () -> made;
    }

    /** Right; what is broken overrides one method. */
    private static class Forwarding implements Instructions {

        final InMemoryInstructions right = new InMemoryInstructions();

        @Override
        public Set<Feature> switchedOn(ShopId shop) {
            return right.switchedOn(shop);
        }

        @Override
        public void record(ShopId shop, Instruction instruction) {
            right.record(shop, instruction);
        }

        @Override
        public List<Instruction> all(ShopId shop) {
            return right.all(shop);
        }
    }

    private static final class NeverOff extends Forwarding {
        @Override
        public Set<Feature> switchedOn(ShopId shop) {
            return all(shop).stream().map(Instruction::feature).collect(Collectors.toSet());
        }
    }

    private static final class ByTheClock extends Forwarding {
        @Override
        public Set<Feature> switchedOn(ShopId shop) {
            InMemoryInstructions sorted = new InMemoryInstructions();
            all(shop).forEach(instruction -> sorted.record(shop, instruction));
            return sorted.switchedOn(shop);
        }

        @Override
        public List<Instruction> all(ShopId shop) {
            return super.all(shop).stream()
                    .sorted(Comparator.comparing(Instruction::at))
                    .toList();
        }
    }

    private static final class OneShop extends Forwarding {
        private static final ShopId ALL = new ShopId("all.myshopify.com");

        @Override
        public Set<Feature> switchedOn(ShopId shop) {
            return right.switchedOn(ALL);
        }

        @Override
        public void record(ShopId shop, Instruction instruction) {
            right.record(ALL, instruction);
        }
    }

    private static final class AllOn extends Forwarding {
        @Override
        public Set<Feature> switchedOn(ShopId shop) {
            return all(shop).isEmpty() ? Set.of(Feature.values()) : super.switchedOn(shop);
        }
    }

    private static final class Appending extends Forwarding {
        private final List<Instruction> again = new ArrayList<>();

        @Override
        public void record(ShopId shop, Instruction instruction) {
            again.add(instruction);
            super.record(shop, instruction);
        }

        @Override
        public List<Instruction> all(ShopId shop) {
            return List.copyOf(again);
        }
    }
}
