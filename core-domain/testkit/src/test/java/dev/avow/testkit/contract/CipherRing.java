package dev.avow.testkit.contract;

import dev.avow.core.port.FieldCipher;

/** A ring whose cipher is one object, and how it is turned. */
record CipherRing(FieldCipher cipher, Runnable turning, Runnable dropping) implements FieldCipherContract.Ring {

    @Override
    public void turn() {
        turning.run();
    }

    @Override
    public void dropOldKeys() {
        dropping.run();
    }
}
