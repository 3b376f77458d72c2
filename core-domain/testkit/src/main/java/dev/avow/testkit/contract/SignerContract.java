package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.Signer;
import dev.avow.core.port.Signer.Signature;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** All that a {@link Signer} owes: SG-1 to SG-4. */
public interface SignerContract {

    /** A signer with keys of its own, other ones each time. */
    Signer signer();

    /** The same signer after its ring was turned: another key signs, the older ones are still published. */
    Signer turned(Signer signer);

    /** SG-1. */
    @Test
    default void sg1WhatWasSignedVerifies() {
        Signer signer = signer();
        Signature signature = signer.sign(text("that it is gone"));

        assertThat(signer.verifies(text("that it is gone"), signature)).isTrue();
        assertThat(signer.publicKeys()).containsKey(signature.key());
        assertThat(signature.value()).matches("[A-Za-z0-9_-]+");
    }

    /** SG-2. */
    @Test
    default void sg2AnotherTextDoesNotVerify() {
        Signer signer = signer();
        Signature signature = signer.sign(text("that it is gone"));

        assertThat(signer.verifies(text("that it is gome"), signature)).isFalse();
    }

    /** SG-2. */
    @Test
    default void sg2AnotherSignatureDoesNotVerify() {
        Signer signer = signer();
        Signature one = signer.sign(text("one"));
        Signature other = signer.sign(text("other"));

        assertThat(signer.verifies(text("one"), new Signature(one.key(), other.value())))
                .isFalse();
        assertThat(signer.verifies(text("one"), new Signature(one.key(), "?"))).isFalse();
    }

    /** SG-3. */
    @Test
    default void sg3WhatAnOlderKeySignedVerifies() {
        Signer old = signer();
        Signature signature = old.sign(text("that it is gone"));

        Signer signer = turned(old);

        assertThat(signer.verifies(text("that it is gone"), signature)).isTrue();
        assertThat(signer.sign(text("that it is gone")).key()).isNotEqualTo(signature.key());
    }

    /** SG-4. */
    @Test
    default void sg4AKeyThatIsNotPublishedVerifiesNothing() {
        Signature foreign = signer().sign(text("that it is gone"));
        Signer signer = signer();
        Signature own = signer.sign(text("that it is gone"));

        assertThat(signer.verifies(text("that it is gone"), foreign)).isFalse();
        assertThat(signer.verifies(text("that it is gone"), new Signature("nobody", own.value())))
                .isFalse();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
