package dev.avow.core.subject;

/** Bytes that may hold personal data, such as a webhook's body. Immutable; {@link #toString()} shows the length only. */
public final class Payload {

    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies the bytes. */
    public static Payload of(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "Payload[" + bytes.length + " bytes]";
    }
}
