package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** Runs the tests of one contract on implementations that are wrong on purpose, and names the tests that fail. */
final class ContractRun<T> {

    private final Class<T> contract;

    ContractRun(Class<T> contract) {
        this.contract = contract;
    }

    /**
     * An implementation that breaks a duty.
     *
     * @param what how it is wrong
     * @param implementer makes it anew for each test
     * @param failsBy the tests that must fail
     */
    record Broken<T>(String what, Supplier<T> implementer, Set<String> failsBy) {}

    static <T> Broken<T> broken(String what, Supplier<T> implementer, String... failsBy) {
        return new Broken<>(what, implementer, Set.of(failsBy));
    }

    /** One test per broken implementation, and one that no test of the contract is without a failure. */
    Stream<DynamicTest> flags(List<Broken<T>> all) {
        Stream<DynamicTest> each = all.stream()
                .map(broken -> DynamicTest.dynamicTest(
                        broken.what(),
                        () -> assertThat(failures(broken))
                                .as("tests that fail when the implementation %s", broken.what())
                                .isEqualTo(broken.failsBy())));
        Set<String> flagged = all.stream()
                .flatMap(broken -> broken.failsBy().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        DynamicTest complete = DynamicTest.dynamicTest(
                "every test of " + contract.getSimpleName() + " can fail",
                () -> assertThat(flagged).isEqualTo(names()));
        return Stream.concat(each, Stream.of(complete));
    }

    /** Of the tests that must fail, those that do. */
    private Set<String> failures(Broken<T> broken) {
        return tests().filter(test -> broken.failsBy().contains(test.getName()))
                .filter(test -> fails(test, broken.implementer().get()))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> names() {
        return tests().map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Method> tests() {
        return Stream.of(contract.getMethods()).filter(method -> method.isAnnotationPresent(Test.class));
    }

    private static boolean fails(Method test, Object implementer) {
        try {
            test.invoke(implementer);
            return false;
        } catch (InvocationTargetException e) {
            return true;
        } catch (IllegalAccessException e) {
            throw new AssertionError("a contract's tests are public", e);
        }
    }
}
