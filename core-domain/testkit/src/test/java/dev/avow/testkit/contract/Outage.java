package dev.avow.testkit.contract;

import dev.avow.core.port.UnitOfWork;
import java.util.function.Supplier;

/** A unit of work whose server is gone, and what it throws then. */
record Outage(RuntimeException thrown) implements UnitOfWorkOutageContract {

    @Override
    public UnitOfWork unreachableUnitOfWork() {
        return new UnitOfWork() {
            @Override
            public <T> T call(Supplier<T> work) {
                throw thrown;
            }
        };
    }

    @Override
    public void touch() {
        throw new AssertionError("no unit was begun");
    }
}
