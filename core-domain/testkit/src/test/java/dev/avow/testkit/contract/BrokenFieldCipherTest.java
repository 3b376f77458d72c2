package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Sealed;
import dev.avow.testkit.data.TestIds;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenFieldCipherTest {

    @TestFactory
    Stream<DynamicTest> brokenCiphersAreFlagged() {
        return new ContractRun<>(FieldCipherContract.class)
                .flags(List.of(
                        cipher("pads to whole blocks", new Padding(), "fc1WhatWasSealedOpensUnderTheSameContext"),
                        cipher("shares a buffer", new SharedBuffer(), "fc1ManyThreadsDoNotDisturbEachOther"),
                        cipher("ignores the context", new AnyContext(), "fc2AnotherContextDoesNotOpen"),
                        cipher("folds the context's case", new FoldsCase(), "fc2AnotherContextDoesNotOpen"),
                        cipher("looks at its first byte only", new FirstByte(), "fc2AnyChangedBitIsNoticed"),
                        cipher("reads past what is too long", new IgnoresTail(), "fc2AnyOtherLengthIsNoticed"),
                        cipher(
                                "seals nothing",
                                new Plain(),
                                "fc2AnotherContextDoesNotOpen",
                                "fc2AnyChangedBitIsNoticed",
                                "fc3SealingTwiceGivesTwoResults",
                                "fc4TheSealedBytesDoNotHoldThePlainOnes",
                                "fc5AKeyThatIsNotInTheRingIsRejected",
                                "fc5ADroppedKeyOpensNothingAnyMore",
                                "fc6WhatIsSealedNamesTheCurrentKey"),
                        ring(
                                "never drops a key",
                                right -> new CipherRing(right, right::turn, () -> {}),
                                "fc5ADroppedKeyOpensNothingAnyMore"),
                        ring(
                                "never turns",
                                right -> new CipherRing(right, () -> {}, right::dropOldKeys),
                                "fc6WhatIsSealedNamesTheCurrentKey"),
                        ring(
                                "forgets a key when it turns",
                                BrokenFieldCipherTest::forgetful,
                                "fc7WhatAnOlderKeySealedStillOpens")));
    }

    private static ContractRun.Broken<FieldCipherContract> ring(
            String what, Function<InMemoryFieldCipher, FieldCipherContract.Ring> ring, String... failsBy) {
        return broken(what, () -> () -> ring.apply(new InMemoryFieldCipher(new TestIds())), failsBy);
    }

    private static FieldCipherContract.Ring forgetful(InMemoryFieldCipher right) {
        Runnable turn = () -> {
            right.turn();
            right.dropOldKeys();
        };
        return new CipherRing(right, turn, right::dropOldKeys);
    }

    private static ContractRun.Broken<FieldCipherContract> cipher(String what, FieldCipher cipher, String... failsBy) {
        return broken(what, () -> () -> new CipherRing(cipher, () -> {}, () -> {}), failsBy);
    }

    private abstract static class Right implements FieldCipher {

        final FieldCipher right = new InMemoryFieldCipher(new TestIds("sealed-field"));

        @Override
        public Sealed seal(byte[] plain, FieldContext context) {
            return right.seal(plain, context);
        }

        @Override
        public byte[] open(Sealed sealed, FieldContext context) {
            return right.open(sealed, context);
        }

        @Override
        public String currentKey() {
            return right.currentKey();
        }
    }

    private static final class Padding extends Right {
        @Override
        public Sealed seal(byte[] plain, FieldContext context) {
            return super.seal(Arrays.copyOf(plain, (plain.length / 16 + 1) * 16), context);
        }
    }

    private static final class SharedBuffer extends Right {

        private final AtomicReference<byte[]> buffer = new AtomicReference<>(new byte[0]);
        private final Meeting allHaveWritten = new Meeting(4);

        @Override
        public Sealed seal(byte[] plain, FieldContext context) {
            buffer.set(plain);
            allHaveWritten.join();
            return super.seal(buffer.get(), context);
        }
    }

    private static final class AnyContext extends Right {
        @Override
        public Sealed seal(byte[] plain, FieldContext context) {
            return super.seal(plain, FieldCipherContract.HERE);
        }

        @Override
        public byte[] open(Sealed sealed, FieldContext context) {
            return super.open(sealed, FieldCipherContract.HERE);
        }
    }

    private static final class FoldsCase extends Right {

        private static FieldContext folded(FieldContext context) {
            return new FieldContext(
                    context.shop(),
                    context.dataClass(),
                    context.field(),
                    context.row().toLowerCase(Locale.ROOT));
        }

        @Override
        public Sealed seal(byte[] plain, FieldContext context) {
            return super.seal(plain, folded(context));
        }

        @Override
        public byte[] open(Sealed sealed, FieldContext context) {
            return super.open(sealed, folded(context));
        }
    }

    private static final class FirstByte extends Right {

        private byte[] last = new byte[0];

        @Override
        public Sealed seal(byte[] plain, FieldContext context) {
            last = plain.clone();
            return super.seal(plain, context);
        }

        @Override
        public byte[] open(Sealed sealed, FieldContext context) {
            try {
                return super.open(sealed, context);
            } catch (PortException.Rejected e) {
                if (sealed.bytes().length > 0 && sealed.bytes()[0] == 's') {
                    return last.clone();
                }
                throw e;
            }
        }
    }

    private static final class IgnoresTail extends Right {

        private int length;

        @Override
        public Sealed seal(byte[] plain, FieldContext context) {
            Sealed sealed = super.seal(plain, context);
            length = sealed.bytes().length;
            return sealed;
        }

        @Override
        public byte[] open(Sealed sealed, FieldContext context) {
            return super.open(new Sealed(sealed.keyId(), Arrays.copyOf(sealed.bytes(), length)), context);
        }
    }

    private static final class Plain implements FieldCipher {
        @Override
        public Sealed seal(byte[] plain, FieldContext context) {
            return new Sealed("none", plain);
        }

        @Override
        public byte[] open(Sealed sealed, FieldContext context) {
            return sealed.bytes();
        }

        @Override
        public String currentKey() {
            return "none";
        }
    }
}
