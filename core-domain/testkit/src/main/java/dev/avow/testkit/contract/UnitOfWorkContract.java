package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.UnitOfWork;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * All that a {@link UnitOfWork} owes (UW-1 to UW-3), seen through a small probe that the implementer supplies. UW-4 is
 * {@link UnitOfWorkOutageContract}.
 */
public interface UnitOfWorkContract {

    /** The unit of work under test. */
    UnitOfWork unitOfWork();

    /** Writes into the stores that the unit of work groups. */
    Probe probe();

    /** A store that takes part in the unit of work. */
    interface Probe {

        /**
         * Writes a mark. Called inside a unit.
         *
         * @param mark 32 hexadecimal digits
         */
        void write(String mark);

        /** Says whether the mark is there, as any other client of the store sees it. Called outside any unit. */
        boolean holds(String mark);
    }

    /** UW-1. */
    @Test
    default void uw1WhatAUnitWroteIsThereAfterItForEverybody() {
        String first = Fresh.name();
        String second = Fresh.name();

        String result = unitOfWork().call(() -> write("result", first, second));

        assertThat(result).isEqualTo("result");
        assertThat(Race.run(1, () -> probe().holds(first) && probe().holds(second)))
                .extracting(Race.Finish::value)
                .containsExactly(true);
    }

    /** UW-1. */
    @Test
    default void uw1UnitsOfManyThreadsAllSucceed() {
        List<Race.Finish<String>> finishes = Race.run(4, () -> {
            String mark = Fresh.name();
            return unitOfWork().call(() -> write(mark, mark));
        });

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes)
                .extracting(Race.Finish::value)
                .allSatisfy(
                        mark -> assertThat(mark != null && probe().holds(mark)).isTrue());
    }

    /** UW-2. */
    @Test
    default void uw2NothingRemainsOfAUnitThatThrew() {
        String first = Fresh.name();
        String second = Fresh.name();
        RuntimeException thrown = new RuntimeException("the work failed");

        assertThatThrownBy(() -> unitOfWork().call(() -> failAfter(thrown, first, second)))
                .isSameAs(thrown);

        assertThat(probe().holds(first)).isFalse();
        assertThat(probe().holds(second)).isFalse();
    }

    /** UW-2: an error is no success either. */
    @Test
    default void uw2NothingRemainsOfAUnitThatEndedInAnError() {
        String mark = Fresh.name();
        Error thrown = new AssertionError("the work is broken");

        assertThatThrownBy(() -> unitOfWork().call(() -> {
                    probe().write(mark);
                    throw thrown;
                }))
                .isSameAs(thrown);

        assertThat(probe().holds(mark)).isFalse();
    }

    /** UW-2: the thread is as good as new. */
    @Test
    default void uw2TheNextUnitOfTheSameThreadIsUntouched() {
        String failed = Fresh.name();
        String mark = Fresh.name();
        assertThatThrownBy(() -> unitOfWork().call(() -> failAfter(new RuntimeException("failed"), failed)))
                .hasMessage("failed");

        unitOfWork().call(() -> write(mark, mark));

        assertThat(probe().holds(mark)).isTrue();
        assertThat(probe().holds(failed)).isFalse();
    }

    /** UW-3. */
    @Test
    default void uw3AUnitInsideAUnitIsRefusedAndNotRun() {
        AtomicBoolean ran = new AtomicBoolean();
        String mark = Fresh.name();
        Supplier<Boolean> inner = () -> {
            ran.set(true);
            return true;
        };

        assertThatThrownBy(() -> unitOfWork().call(() -> {
                    probe().write(mark);
                    return unitOfWork().call(inner);
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(ran).isFalse();
        assertThat(probe().holds(mark)).isFalse();
    }

    private String write(String result, String... marks) {
        List.of(marks).forEach(probe()::write);
        return result;
    }

    private String failAfter(RuntimeException thrown, String... marks) {
        List.of(marks).forEach(probe()::write);
        throw thrown;
    }
}
