package dev.avow.testkit.contract;

import java.lang.reflect.Method;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The references keep the contracts of cart recovery's smaller ports. */
class InMemoryRecoveryPortsTest {

    @TestFactory
    Stream<DynamicTest> aBookInMemory() {
        return all(RecoveryBookContract.class, () -> RecoveryPorts.Book.with(UnaryOperator.identity()));
    }

    @TestFactory
    Stream<DynamicTest> aDoorInMemory() {
        return all(DeliveryDoorContract.class, RecoveryPorts.Door::right);
    }

    @TestFactory
    Stream<DynamicTest> draftOrdersInMemory() {
        return all(DraftOrdersContract.class, () -> RecoveryPorts.Drafts.with(UnaryOperator.identity()));
    }

    @TestFactory
    Stream<DynamicTest> checkoutsInMemory() {
        return all(LiveCheckoutsContract.class, () -> RecoveryPorts.Live.with(UnaryOperator.identity()));
    }

    private static Stream<DynamicTest> all(Class<?> contract, Supplier<?> implementer) {
        return Stream.of(contract.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> call(method, implementer.get())));
    }

    private static void call(Method method, Object implementer) throws ReflectiveOperationException {
        method.invoke(implementer);
    }
}
