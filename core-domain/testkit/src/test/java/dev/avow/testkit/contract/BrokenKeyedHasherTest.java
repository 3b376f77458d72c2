package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.port.KeyedHasher;
import dev.avow.testkit.data.TestIds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenKeyedHasherTest {

    @TestFactory
    Stream<DynamicTest> brokenHashersAreFlagged() {
        KeyedHasher right = new InMemoryKeyedHasher(new TestIds());
        AtomicInteger salt = new AtomicInteger();
        return new ContractRun<>(KeyedHasherContract.class)
                .flags(List.of(
                        hasher(
                                "salts each hash",
                                (scope, value) -> right.hash(scope + salt.incrementAndGet(), value),
                                "kh1EqualScopeAndBytesGiveTheSameHash"),
                        hasher("shares a buffer", sharedBuffer(right), "kh1ManyThreadsDoNotDisturbEachOther"),
                        hasher(
                                "joins scope and value",
                                (scope, value) -> right.hash("", bytes(scope + text(value))),
                                "kh2AnyDifferenceGivesAnotherHash"),
                        hasher(
                                "joins scope and value with a slash",
                                (scope, value) -> right.hash("", bytes(scope + "/" + text(value))),
                                "kh2AnyDifferenceGivesAnotherHash"),
                        hasher(
                                "pads the hash",
                                (scope, value) -> right.hash(scope, value) + "=",
                                "kh3TheHashIs43CharactersOfBase64Url"),
                        hasher("has no key", right, "kh4AnotherKeyGivesAnotherHash")));
    }

    private static ContractRun.Broken<KeyedHasherContract> hasher(String what, KeyedHasher hasher, String... failsBy) {
        return broken(what, () -> new HasherContract(hasher, hasher), failsBy);
    }

    private static KeyedHasher sharedBuffer(KeyedHasher right) {
        AtomicReference<byte[]> buffer = new AtomicReference<>(new byte[0]);
        Meeting allHaveWritten = new Meeting(4);
        return (scope, value) -> {
            buffer.set(value);
            allHaveWritten.join();
            return right.hash(scope, buffer.get());
        };
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
