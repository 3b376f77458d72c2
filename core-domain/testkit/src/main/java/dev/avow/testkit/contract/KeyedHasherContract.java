package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.KeyedHasher;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All that a {@link KeyedHasher} owes (KH-1 to KH-5). */
public interface KeyedHasherContract {

    /** The hasher under test: a new object under the same key each time. */
    KeyedHasher hasher();

    /** The same kind of hasher under another key. */
    KeyedHasher hasherWithAnotherKey();

    /** With the key of {@link #hasherWithAnotherKey()} as the current one and that of {@link #hasher()} as an older one. */
    KeyedHasher hasherAfterTheTurn();

    /** KH-1. */
    @Test
    default void kh1EqualScopeAndBytesGiveTheSameHash() {
        KeyedHasher hasher = hasher();

        assertThat(hasher.hash("scope", bytes("value"))).isEqualTo(hasher.hash("scope", bytes("value")));
        assertThat(hasher().hash("scope", bytes("value"))).isEqualTo(hasher.hash("scope", bytes("value")));
    }

    /** KH-1: thread-safe. */
    @Test
    default void kh1ManyThreadsDoNotDisturbEachOther() {
        KeyedHasher hasher = hasher();
        Queue<String> values = new ConcurrentLinkedQueue<>(List.of("a", "b", "c", "d"));
        Map<String, String> expected =
                values.stream().collect(Collectors.toMap(value -> value, value -> hasher.hash("scope", bytes(value))));

        List<Race.Finish<Boolean>> finishes = Race.run(4, () -> {
            String own = values.remove();
            boolean same = true;
            for (int i = 0; i < 500; i++) {
                same &= hasher.hash("scope", bytes(own)).equals(expected.get(own));
            }
            return same;
        });

        assertThat(finishes).extracting(Race.Finish::value).containsOnly(true);
    }

    /** KH-2: no byte can move between scope and value, or between the parts of a scope. */
    @Test
    default void kh2AnyDifferenceGivesAnotherHash() {
        KeyedHasher hasher = hasher();
        Set<String> hashes = new HashSet<>();
        List<List<String>> inputs = List.of(
                List.of("", ""),
                List.of("a", ""),
                List.of("", "a"),
                List.of("ab", "c"),
                List.of("a", "bc"),
                List.of("", "abc"),
                List.of("abc", ""),
                List.of("a/b", "c"),
                List.of("a", "/bc"),
                List.of("a", "b/c"),
                List.of("a\u0000", "b"),
                List.of("a", "\u0000b"),
                List.of("A", "bc"),
                List.of("a", "bc "));

        inputs.forEach(input -> hashes.add(hasher.hash(input.get(0), bytes(input.get(1)))));

        assertThat(hashes).hasSameSizeAs(inputs);
    }

    /** KH-3. */
    @Test
    default void kh3TheHashIs43CharactersOfBase64Url() {
        for (String value : List.of("", "a", "long ".repeat(10_000))) {
            assertThat(hasher().hash("scope", bytes(value))).matches("[A-Za-z0-9_-]{43}");
        }
    }

    /** KH-4: who does not have the key cannot try values out. */
    @Test
    default void kh4AnotherKeyGivesAnotherHash() {
        assertThat(hasher().hash("scope", bytes("value")))
                .isNotEqualTo(hasherWithAnotherKey().hash("scope", bytes("value")));
    }

    /** KH-5: who looks under every key finds what was stored under any, and what is stored names one. */
    @Test
    default void kh5AValueIsLookedUpUnderEveryKeyTheCurrentOneFirst() {
        String old = hasher().hash("scope", bytes("value"));
        KeyedHasher turned = hasherAfterTheTurn();
        String young = turned.hash("scope", bytes("value"));

        assertThat(young).isEqualTo(hasherWithAnotherKey().hash("scope", bytes("value")));
        assertThat(turned.liveHashes("scope", bytes("value"))).containsExactly(young, old);
        assertThat(hasher().liveHashes("scope", bytes("value"))).containsExactly(old);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
