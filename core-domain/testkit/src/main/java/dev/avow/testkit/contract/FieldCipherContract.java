package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** All that a {@link FieldCipher} owes (FC-1 to FC-5). */
public interface FieldCipherContract {

    /** The cipher under test, with at least one key. */
    FieldCipher cipher();

    /** FC-1. */
    @Test
    default void fc1WhatWasSealedOpensUnderTheSameContext() {
        FieldCipher cipher = cipher();
        byte[] large = new byte[100_000];
        Arrays.fill(large, (byte) 7);

        for (byte[] plain : List.of(new byte[0], new byte[] {0}, bytes("naïve text 🪔"), large)) {
            for (String context : List.of("", "webhook/a.myshopify.com/orders/paid", "täble/ключ")) {
                assertThat(cipher.open(cipher.seal(plain, context), context)).isEqualTo(plain);
            }
        }
    }

    /** FC-1: thread-safe. */
    @Test
    default void fc1ManyThreadsDoNotDisturbEachOther() {
        FieldCipher cipher = cipher();

        List<Race.Finish<Boolean>> finishes = Race.run(4, () -> {
            boolean same = true;
            for (int i = 0; i < 200; i++) {
                byte[] plain = bytes(Fresh.name());
                same &= Arrays.equals(plain, cipher.open(cipher.seal(plain, "context"), "context"));
            }
            return same;
        });

        assertThat(finishes).extracting(Race.Finish::value).containsOnly(true);
    }

    /** FC-2. */
    @Test
    default void fc2AnotherContextDoesNotOpen() {
        FieldCipher cipher = cipher();
        Sealed sealed = cipher.seal(bytes("a field of row 1"), "table/row-1");

        for (String context : List.of("table/row-2", "", "table/row-1 ", "TABLE/ROW-1")) {
            assertRejected("cipher.not-authentic", () -> cipher.open(sealed, context));
        }
    }

    /** FC-2. */
    @Test
    default void fc2AnyChangedBitIsNoticed() {
        FieldCipher cipher = cipher();
        Sealed sealed = cipher.seal(bytes("a field"), "context");
        byte[] bytes = sealed.bytes();

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertRejected("cipher.not-authentic", () -> cipher.open(new Sealed(sealed.keyId(), changed), "context"));
        }
    }

    /** FC-2: a field that was cut or lengthened is a changed one, not a crash. */
    @Test
    default void fc2AnyOtherLengthIsNoticed() {
        FieldCipher cipher = cipher();
        Sealed sealed = cipher.seal(bytes("a field"), "context");
        byte[] bytes = sealed.bytes();

        for (int length = 0; length <= bytes.length + 1; length++) {
            if (length != bytes.length) {
                byte[] other = Arrays.copyOf(bytes, length);
                assertRejected("cipher.not-authentic", () -> cipher.open(new Sealed(sealed.keyId(), other), "context"));
            }
        }
    }

    /** FC-3. */
    @Test
    default void fc3SealingTwiceGivesTwoResults() {
        FieldCipher cipher = cipher();
        byte[] plain = bytes("the same field");

        assertThat(cipher.seal(plain, "context").bytes())
                .isNotEqualTo(cipher.seal(plain, "context").bytes());
    }

    /** FC-4. */
    @Test
    default void fc4TheSealedBytesDoNotHoldThePlainOnes() {
        String plain = Fresh.name();

        byte[] sealed = cipher().seal(bytes(plain), "context").bytes();

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(plain.substring(0, 8));
    }

    /** FC-5. */
    @Test
    default void fc5AKeyThatIsNotInTheRingIsRejected() {
        FieldCipher cipher = cipher();
        Sealed sealed = cipher.seal(bytes("a field"), "context");

        assertRejected("cipher.unknown-key", () -> cipher.open(new Sealed("no-such-key", sealed.bytes()), "context"));
    }

    private static void assertRejected(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        PortException.Rejected.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasNoCause();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
