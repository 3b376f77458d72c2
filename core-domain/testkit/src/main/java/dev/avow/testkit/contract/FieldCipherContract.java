package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Sealed;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** All that a {@link FieldCipher} owes (FC-1 to FC-7). */
public interface FieldCipherContract {

    /** The shop of all fields. */
    ShopId SHOP = new ShopId("kit-cipher.myshopify.com");

    /** Where most fields stand. */
    FieldContext HERE = new FieldContext(SHOP, DataClass.LEAD, "email", "row-1");

    /** A ring of keys under test. */
    interface Ring {
        /** The cipher as the ring is now. */
        FieldCipher cipher();

        /** Makes another key the current one; those before stay. */
        void turn();

        /** Drops every key but the current one. */
        void dropOldKeys();
    }

    /** A new ring with one key. */
    Ring ring();

    private FieldCipher cipher() {
        return ring().cipher();
    }

    /** FC-1. */
    @Test
    default void fc1WhatWasSealedOpensUnderTheSameContext() {
        FieldCipher cipher = cipher();
        byte[] large = new byte[100_000];
        Arrays.fill(large, (byte) 7);

        for (byte[] plain : List.of(new byte[0], new byte[] {0}, bytes("naïve text 🪔"), large)) {
            for (String row : List.of("r", "a.myshopify.com/orders/paid", "täble/ключ")) {
                FieldContext context = new FieldContext(SHOP, DataClass.LEAD, "email", row);
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
                same &= Arrays.equals(plain, cipher.open(cipher.seal(plain, HERE), HERE));
            }
            return same;
        });

        assertThat(finishes).extracting(Race.Finish::value).containsOnly(true);
    }

    /** FC-2. */
    @Test
    default void fc2AnotherContextDoesNotOpen() {
        FieldCipher cipher = cipher();
        FieldContext own = new FieldContext(SHOP, DataClass.LEAD, "email", "row-1");
        Sealed sealed = cipher.seal(bytes("a field of row 1"), own);

        for (FieldContext other : List.of(
                new FieldContext(SHOP, DataClass.LEAD, "email", "row-2"),
                new FieldContext(SHOP, DataClass.LEAD, "email", "row-1 "),
                new FieldContext(SHOP, DataClass.LEAD, "email", "ROW-1"),
                new FieldContext(SHOP, DataClass.LEAD, "phone", "row-1"),
                new FieldContext(SHOP, DataClass.ABANDONED_CHECKOUT, "email", "row-1"),
                new FieldContext(new ShopId("kit-other.myshopify.com"), DataClass.LEAD, "email", "row-1"))) {
            assertRejected("cipher.not-authentic", () -> cipher.open(sealed, other));
        }
    }

    /** FC-2. */
    @Test
    default void fc2AnyChangedBitIsNoticed() {
        FieldCipher cipher = cipher();
        Sealed sealed = cipher.seal(bytes("a field"), HERE);
        byte[] bytes = sealed.bytes();

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertRejected("cipher.not-authentic", () -> cipher.open(new Sealed(sealed.keyId(), changed), HERE));
        }
    }

    /** FC-2: a field that was cut or lengthened is a changed one, not a crash. */
    @Test
    default void fc2AnyOtherLengthIsNoticed() {
        FieldCipher cipher = cipher();
        Sealed sealed = cipher.seal(bytes("a field"), HERE);
        byte[] bytes = sealed.bytes();

        for (int length = 0; length <= bytes.length + 1; length++) {
            if (length != bytes.length) {
                byte[] other = Arrays.copyOf(bytes, length);
                assertRejected("cipher.not-authentic", () -> cipher.open(new Sealed(sealed.keyId(), other), HERE));
            }
        }
    }

    /** FC-3. */
    @Test
    default void fc3SealingTwiceGivesTwoResults() {
        FieldCipher cipher = cipher();
        byte[] plain = bytes("the same field");

        assertThat(cipher.seal(plain, HERE).bytes())
                .isNotEqualTo(cipher.seal(plain, HERE).bytes());
    }

    /** FC-4. */
    @Test
    default void fc4TheSealedBytesDoNotHoldThePlainOnes() {
        String plain = Fresh.name();

        byte[] sealed = cipher().seal(bytes(plain), HERE).bytes();

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(plain.substring(0, 8));
    }

    /** FC-5. */
    @Test
    default void fc5AKeyThatIsNotInTheRingIsRejected() {
        FieldCipher cipher = cipher();
        Sealed sealed = cipher.seal(bytes("a field"), HERE);

        assertRejected("cipher.unknown-key", () -> cipher.open(new Sealed("no-such-key", sealed.bytes()), HERE));
    }

    /** FC-5: a ring that has dropped a key opens nothing of it, and everything else. */
    @Test
    default void fc5ADroppedKeyOpensNothingAnyMore() {
        Ring ring = ring();
        Sealed old = ring.cipher().seal(bytes("old"), HERE);
        ring.turn();
        Sealed young = ring.cipher().seal(bytes("young"), HERE);

        ring.dropOldKeys();

        assertRejected("cipher.unknown-key", () -> ring.cipher().open(old, HERE));
        assertThat(ring.cipher().open(young, HERE)).isEqualTo(bytes("young"));
    }

    /** FC-6. */
    @Test
    default void fc6WhatIsSealedNamesTheCurrentKey() {
        Ring ring = ring();
        String before = ring.cipher().currentKey();
        assertThat(ring.cipher().seal(bytes("a field"), HERE).keyId()).isEqualTo(before);

        ring.turn();

        assertThat(ring.cipher().currentKey()).isNotEqualTo(before);
        assertThat(ring.cipher().seal(bytes("a field"), HERE).keyId())
                .isEqualTo(ring.cipher().currentKey());
    }

    /** FC-7, over more than one turn. */
    @Test
    default void fc7WhatAnOlderKeySealedStillOpens() {
        Ring ring = ring();
        Sealed oldest = ring.cipher().seal(bytes("oldest"), HERE);
        ring.turn();
        Sealed older = ring.cipher().seal(bytes("older"), HERE);
        ring.turn();

        assertThat(ring.cipher().open(oldest, HERE)).isEqualTo(bytes("oldest"));
        assertThat(ring.cipher().open(older, HERE)).isEqualTo(bytes("older"));
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
