package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.port.KeyedHasher;
import dev.avow.testkit.data.TestIds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
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
                        oneKey(
                                "salts each hash",
                                (scope, value) -> right.hash(scope + salt.incrementAndGet(), value),
                                "kh1EqualScopeAndBytesGiveTheSameHash"),
                        hasher("shares a buffer", sharedBuffer(right), "kh1ManyThreadsDoNotDisturbEachOther"),
                        oneKey(
                                "joins scope and value",
                                (scope, value) -> right.hash("", bytes(scope + text(value))),
                                "kh2AnyDifferenceGivesAnotherHash"),
                        oneKey(
                                "joins scope and value with a slash",
                                (scope, value) -> right.hash("", bytes(scope + "/" + text(value))),
                                "kh2AnyDifferenceGivesAnotherHash"),
                        oneKey(
                                "pads the hash",
                                (scope, value) -> right.hash(scope, value) + "=",
                                "kh3TheHashIs43CharactersOfBase64Url"),
                        hasher(
                                "has no key",
                                right,
                                "kh4AnotherKeyGivesAnotherHash",
                                "kh5AValueIsLookedUpUnderEveryKeyTheCurrentOneFirst"),
                        turned("looks under the current key only", (old, young) -> young),
                        turned("goes on with the old key", (old, young) -> old),
                        turned("looks under the old key first", BrokenKeyedHasherTest::oldFirst)));
    }

    private static ContractRun.Broken<KeyedHasherContract> hasher(String what, KeyedHasher hasher, String... failsBy) {
        return broken(what, () -> new HasherContract(hasher, hasher, hasher), failsBy);
    }

    private static ContractRun.Broken<KeyedHasherContract> oneKey(String what, OneKey hasher, String... failsBy) {
        return hasher(what, hasher, failsBy);
    }

    private static ContractRun.Broken<KeyedHasherContract> turned(String what, BinaryOperator<KeyedHasher> turn) {
        KeyedHasher old = new InMemoryKeyedHasher(new TestIds("old"));
        KeyedHasher young = new InMemoryKeyedHasher(new TestIds("young"));
        return broken(
                what,
                () -> new HasherContract(old, young, turn.apply(old, young)),
                "kh5AValueIsLookedUpUnderEveryKeyTheCurrentOneFirst");
    }

    private static KeyedHasher oldFirst(KeyedHasher old, KeyedHasher young) {
        return new KeyedHasher() {
            @Override
            public String hash(String scope, byte[] value) {
                return young.hash(scope, value);
            }

            @Override
            public List<String> liveHashes(String scope, byte[] value) {
                return List.of(old.hash(scope, value), young.hash(scope, value));
            }
        };
    }

    private static KeyedHasher sharedBuffer(KeyedHasher right) {
        AtomicReference<byte[]> buffer = new AtomicReference<>(new byte[0]);
        Meeting allHaveWritten = new Meeting(4);
        OneKey shared = (scope, value) -> {
            buffer.set(value);
            allHaveWritten.join();
            return right.hash(scope, buffer.get());
        };
        return shared;
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
