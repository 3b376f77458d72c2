package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.port.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenUnitOfWorkTest {

    @TestFactory
    Stream<DynamicTest> brokenUnitsAreFlagged() {
        return new ContractRun<>(UnitOfWorkContract.class)
                .flags(List.of(
                        unit(
                                "never commits",
                                Marks::rollBack,
                                Marks::rollBack,
                                "uw1WhatAUnitWroteIsThereAfterItForEverybody",
                                "uw1UnitsOfManyThreadsAllSucceed",
                                "uw2TheNextUnitOfTheSameThreadIsUntouched"),
                        unit(
                                "commits what failed",
                                Marks::commit,
                                Marks::commit,
                                "uw2NothingRemainsOfAUnitThatThrew",
                                "uw2NothingRemainsOfAUnitThatEndedInAnError"),
                        unit(
                                "leaves what failed for the next unit",
                                Marks::commit,
                                marks -> {},
                                "uw2TheNextUnitOfTheSameThreadIsUntouched"),
                        broken(
                                "rolls back for exceptions only",
                                () -> scene(RollsBackExceptions::new),
                                "uw2NothingRemainsOfAUnitThatEndedInAnError"),
                        broken(
                                "wraps what the work threw",
                                () -> scene(Wraps::new),
                                "uw2NothingRemainsOfAUnitThatThrew",
                                "uw2NothingRemainsOfAUnitThatEndedInAnError"),
                        broken(
                                "joins a unit inside a unit",
                                () -> scene(Joins::new),
                                "uw3AUnitInsideAUnitIsRefusedAndNotRun")));
    }

    @TestFactory
    Stream<DynamicTest> aUnitThatLeaksVendorExceptionsIsFlagged() {
        return new ContractRun<>(UnitOfWorkOutageContract.class)
                .flags(List.of(broken(
                        "lets the driver's exception out",
                        () -> new Outage(new IllegalArgumentException("driver")),
                        "uw4AStoreOutOfReachIsUnavailable")));
    }

    private static ContractRun.Broken<UnitOfWorkContract> unit(
            String what, Consumer<Marks> onSuccess, Consumer<Marks> onFailure, String... failsBy) {
        return broken(what, () -> scene(marks -> new Ending(marks, onSuccess, onFailure)), failsBy);
    }

    private static UnitOfWorkContract scene(Function<Marks, UnitOfWork> unit) {
        Marks marks = new Marks();
        return new MarksContract(unit.apply(marks), marks);
    }

    /** A store with a transaction per thread. */
    static final class Marks implements UnitOfWorkContract.Probe {

        private final Set<String> committed = ConcurrentHashMap.newKeySet();
        private final ThreadLocal<List<String>> open = ThreadLocal.withInitial(ArrayList::new);

        @Override
        public void write(String mark) {
            open.get().add(mark);
        }

        @Override
        public boolean holds(String mark) {
            return committed.contains(mark);
        }

        void commit() {
            committed.addAll(open.get());
            open.remove();
        }

        void rollBack() {
            open.remove();
        }
    }

    private record Ending(Marks marks, Consumer<Marks> onSuccess, Consumer<Marks> onFailure) implements UnitOfWork {
        @Override
        public <T> T call(Supplier<T> work) {
            try {
                T result = work.get();
                onSuccess.accept(marks);
                return result;
            } catch (RuntimeException | Error e) {
                onFailure.accept(marks);
                throw e;
            }
        }
    }

    private record RollsBackExceptions(Marks marks) implements UnitOfWork {
        @Override
        public <T> T call(Supplier<T> work) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                marks.rollBack();
                throw e;
            } finally {
                marks.commit();
            }
        }
    }

    private record Wraps(Marks marks) implements UnitOfWork {
        @Override
        public <T> T call(Supplier<T> work) {
            try {
                T result = work.get();
                marks.commit();
                return result;
            } catch (RuntimeException | Error e) {
                marks.rollBack();
                throw new IllegalStateException(e);
            }
        }
    }

    private record Joins(Marks marks) implements UnitOfWork {
        @Override
        public <T> T call(Supplier<T> work) {
            T result = work.get();
            marks.commit();
            return result;
        }
    }
}
